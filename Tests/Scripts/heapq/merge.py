import heapq
print(list(heapq.merge([1, 4, 7], [2, 5], [3])))
print(list(heapq.merge([9, 4], [8, 1], reverse=True)))
print(list(heapq.merge(["a", "bbb"], ["cc"], key=len)))
print(heapq.nlargest(2, [3, 1, 4, 1, 5]), heapq.nsmallest(2, [3, 1, 4], key=lambda x: -x))
