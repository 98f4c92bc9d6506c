// Stacks of their own for Python generators: a tree-walking evaluator suspends in the middle of
// nested native calls, so it needs a second stack to leave them on.
#ifndef COROUTINE_H
#define COROUTINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct coroutine coroutine;
typedef struct coroutine_pool coroutine_pool;

// Keeps stacks for reuse. `stack_size` is reserved, not used: pages come as they are touched.
coroutine_pool *coroutine_pool_new(size_t stack_size);
void coroutine_pool_free(coroutine_pool *pool);

// A coroutine that will run `entry(context)`; null when no stack can be had.
coroutine *coroutine_new(coroutine_pool *pool, void (*entry)(void *), void *context);
// Runs it until it suspends or ends. Not to be called on one that is running or has ended.
void coroutine_resume(coroutine *c);
// Called on the coroutine's own stack: goes back to who resumed it.
void coroutine_suspend(coroutine *c);
bool coroutine_has_ended(const coroutine *c);
// The lowest address that its stack may use.
uintptr_t coroutine_stack_limit(const coroutine *c);
// Gives the stack back. What still lies on it is lost.
void coroutine_free(coroutine_pool *pool, coroutine *c);

// Gives memory that was freed back to the system.
void process_trim_memory(void);

// The address of the current stack's top.
uintptr_t coroutine_stack_pointer(void);

// Runs `entry(context)` on a thread with a stack of this size and waits for its end; false when
// there is no room for the stack.
bool coroutine_run_on_large_stack(size_t stack_size, void (*entry)(void *), void *context);
// Starts such a thread and lets it run.
bool coroutine_start_on_large_stack(size_t stack_size, void (*entry)(void *), void *context);
// The lowest address that the current thread's own stack may use.
uintptr_t coroutine_thread_stack_limit(void);

#endif
