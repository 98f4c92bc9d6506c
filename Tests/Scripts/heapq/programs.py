import heapq, itertools
def dijkstra(g, s):
    dist = {s: 0}; todo = [(0, s)]
    while todo:
        d, u = heapq.heappop(todo)
        if d > dist[u]: continue
        for v, w in g[u].items():
            if d + w < dist.get(v, float("inf")):
                dist[v] = d + w; heapq.heappush(todo, (d + w, v))
    return dist
print(dijkstra({"a": {"b": 1, "c": 4}, "b": {"c": 2, "d": 5}, "c": {"d": 1}, "d": {}}, "a"))
counter = itertools.count()
q = []
for p, task in [(2, "x"), (1, "y"), (2, "z")]: heapq.heappush(q, (p, next(counter), task))
print([heapq.heappop(q)[2] for _ in range(3)])
print(list(itertools.islice(heapq.merge(itertools.count(0, 2), itertools.count(1, 2)), 6)), heapq.nlargest(2, {"a": 3, "b": 9}.items(), key=lambda kv: kv[1]))
h = [3, 1]; heapq.heapify(h); print(h, heapq.heappushpop([], 5), heapq.nsmallest(0, [1]), heapq.nlargest(5, [2, 1]))
heapq.heapify((1, 2))
