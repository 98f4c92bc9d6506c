import heapq
try:
    heapq.heapreplace([], 1)
except IndexError as e:
    print(e)
heapq.heappop([])
