print("total" 3)
