def total(list, sum=0):
    for item in list:
        sum += item
    return sum


print(total([1, 2, 3]))
len = lambda thing: "my len"
print(len([1, 2]))
del len
print(len([1, 2]))
