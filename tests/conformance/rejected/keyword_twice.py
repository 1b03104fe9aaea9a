print("x", sep="a", sep="b")
