import heapq
tasks = [(2, "b"), (1, "z"), (1, "a")]
heapq.heapify(tasks)
while tasks:
    print(heapq.heappop(tasks))
