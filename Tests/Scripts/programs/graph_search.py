"""Breadth first, depth first, Dijkstra and topological order."""
import heapq
from collections import deque

GRAPH = {"A": {"B": 4, "C": 2}, "B": {"C": 5, "D": 10}, "C": {"E": 3}, "D": {"F": 11}, "E": {"D": 4}, "F": {}, "G": {"A": 1}}


def breadth(graph, start):
    seen, queue, order = {start}, deque([start]), []
    while queue:
        node = queue.popleft()
        order.append(node)
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return order


def depth(graph, node, seen=None):
    seen = set() if seen is None else seen
    seen.add(node)
    yield node
    for other in graph[node]:
        if other not in seen:
            yield from depth(graph, other, seen)


def dijkstra(graph, start):
    distance, before, heap = {start: 0}, {}, [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > distance[node]:
            continue
        for other, weight in graph[node].items():
            new = d + weight
            if new < distance.get(other, float("inf")):
                distance[other], before[other] = new, node
                heapq.heappush(heap, (new, other))
    return distance, before


def path(before, end):
    way = [end]
    while way[-1] in before:
        way.append(before[way[-1]])
    return way[::-1]


def topological(graph):
    count = {n: 0 for n in graph}
    for others in graph.values():
        for o in others:
            count[o] += 1
    ready, order = sorted(n for n, c in count.items() if not c), []
    while ready:
        node = ready.pop(0)
        order.append(node)
        for o in graph[node]:
            count[o] -= 1
            if not count[o]:
                ready.append(o)
    if len(order) < len(graph):
        raise ValueError(f"cycle among {sorted(set(graph) - set(order))}")
    return order


print(breadth(GRAPH, "A"), list(depth(GRAPH, "A")))
distance, before = dijkstra(GRAPH, "A")
print(distance, {n: "-".join(path(before, n)) for n in distance})
print(topological(GRAPH))
GRAPH["F"]["A"] = 1
try:
    topological(GRAPH)
except ValueError as error:
    print(error)
print({a: {b: dijkstra(GRAPH, a)[0].get(b, "-") for b in "AF"} for a in "ABG"})
