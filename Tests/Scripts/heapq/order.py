import heapq
h = []
for n in [5, 3, 8, 1, 9, 2]:
    heapq.heappush(h, n)
print(h)
print([heapq.heappop(h) for _ in range(6)])
data = [7, 2, 9, 4]
heapq.heapify(data)
print(data, heapq.heapreplace(data, 1), heapq.heappushpop(data, 0), data)
