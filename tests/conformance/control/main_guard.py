def main():
    print("el programa principal")


if __name__ == "__main__":
    main()
print(__name__)
