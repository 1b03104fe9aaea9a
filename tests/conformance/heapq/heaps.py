import heapq

heap = []
for number in [5, 1, 4, 1, 5, 9, 2, 6, 5, 3]:
    heapq.heappush(heap, number)
    print(heap)
while heap:
    print(heapq.heappop(heap), heap)
numbers = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
heapq.heapify(numbers)
print(numbers)
print(heapq.heapreplace(numbers, 50), numbers)
print(heapq.heappushpop(numbers, 0), heapq.heappushpop(numbers, 7), numbers)
try:
    heapq.heappop([])
except IndexError as error:
    print("IndexError:", error)
print(heapq.nsmallest(3, [5, 1, 4, 2]), heapq.nlargest(2, [5, 1, 4, 2]), heapq.nlargest(0, [1]))
words = ["mesero", "loop", "tarea", "ok"]
print(heapq.nsmallest(2, words, key=len), heapq.nlargest(2, words, key=len))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [3, 9])))
print(list(heapq.merge("ace", "bdf", key=str.lower)), list(heapq.merge([5, 3], [4, 1], reverse=True)))
jobs = []
for job in [(2, "write"), (1, "read"), (3, "close"), (1, "open")]:
    heapq.heappush(jobs, job)
print([heapq.heappop(jobs) for _ in range(len(jobs))])
