import queue, threading
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
results, lock = [], threading.Lock()
def work(n):
    with lock:
        results.append(n * n)
threads = [threading.Thread(target=work, args=(n,), name=f"t{n}") for n in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(sorted(results), threads[0].is_alive(), threads[0].name, threading.current_thread().name, threading.active_count())
q = queue.Queue()
for n in (3, 1, 2): q.put(n)
def drain():
    while not q.empty():
        results.append(q.get()); q.task_done()
t = threading.Thread(target=drain); t.start(); t.join(); q.join()
print(results[-3:], q.qsize())
p = queue.PriorityQueue(); [p.put(n) for n in (3, 1, 2)]
l = queue.LifoQueue(); [l.put(n) for n in (3, 1, 2)]
print([p.get() for _ in range(3)], [l.get() for _ in range(3)])
try: p.get_nowait()
except queue.Empty: print("empty")
with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(pow, [2, 3], [5, 2])))
    futures = [pool.submit(int, text) for text in ("1", "x", "3")]
    wait(futures)
    for f in futures:
        print(f.done(), f.exception() and type(f.exception()).__name__)
    print(sorted(f.result() for f in as_completed(futures) if not f.exception()))
e = threading.Event(); e.set(); print(e.wait(), e.is_set())
s = threading.Semaphore(1)
with s: print(s.acquire(blocking=False))
r = threading.RLock()
with r:
    with r: print("again")
local = threading.local(); local.x = 5; print(local.x)
class Worker(threading.Thread):
    def run(self): self.answer = 42
w = Worker(); w.start(); w.join(); print(w.answer)
try: w.start()
except RuntimeError as problem: print(problem)
