#define _GNU_SOURCE
#include "coroutine.h"

#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

struct coroutine {
  void *suspended_at;  // stack pointer of whichever side is not running
  void *stack;
  size_t stack_size;
  void (*entry)(void *);
  void *context;
  uintptr_t limit;  // the lowest address that the coroutine may use
  bool ended;
  coroutine *next_free;
};

struct coroutine_pool {
  size_t stack_size;
  coroutine *free;
  size_t free_count;
};

enum { kept_stacks = 64 };

// Saves the callee-saved registers on the current stack, stores the stack pointer in *save and goes
// on at `target`, a stack pointer that was saved in the same way.
void fedrepl_switch_stack(void **save, void *target);
void fedrepl_coroutine_start(void);

#if defined(__x86_64__)
__asm__(
    ".text\n"
    ".p2align 4\n"
    ".globl fedrepl_switch_stack\n"
    ".type fedrepl_switch_stack,@function\n"
    "fedrepl_switch_stack:\n"
    "  pushq %rbp\n  pushq %rbx\n  pushq %r12\n  pushq %r13\n  pushq %r14\n  pushq %r15\n"
    "  subq $8, %rsp\n  stmxcsr (%rsp)\n  fnstcw 4(%rsp)\n"
    "  movq %rsp, (%rdi)\n"
    "  movq %rsi, %rsp\n"
    "  ldmxcsr (%rsp)\n  fldcw 4(%rsp)\n  addq $8, %rsp\n"
    "  popq %r15\n  popq %r14\n  popq %r13\n  popq %r12\n  popq %rbx\n  popq %rbp\n"
    "  ret\n"
    ".size fedrepl_switch_stack,.-fedrepl_switch_stack\n"
    ".globl fedrepl_coroutine_start\n"
    ".type fedrepl_coroutine_start,@function\n"
    "fedrepl_coroutine_start:\n"
    "  movq %r12, %rdi\n"
    "  xorl %ebp, %ebp\n"
    "  callq *%r13\n"
    "  ud2\n"
    ".size fedrepl_coroutine_start,.-fedrepl_coroutine_start\n");

static void *prepared_stack(char *top, void (*entry)(void *), void *context) {
  uintptr_t *sp = (uintptr_t *)((uintptr_t)top & ~(uintptr_t)15);
  *--sp = 0;
  *--sp = 0;  // the stack is aligned to 16 bytes where `start` calls
  *--sp = (uintptr_t)fedrepl_coroutine_start;
  *--sp = 0;                   // rbp
  *--sp = 0;                   // rbx
  *--sp = (uintptr_t)context;  // r12
  *--sp = (uintptr_t)entry;    // r13
  *--sp = 0;                   // r14
  *--sp = 0;                   // r15
  uint32_t mxcsr;
  uint16_t control;
  __asm__ volatile("stmxcsr %0" : "=m"(mxcsr));
  __asm__ volatile("fnstcw %0" : "=m"(control));
  *--sp = (uintptr_t)mxcsr | (uintptr_t)control << 32;
  return sp;
}
#elif defined(__aarch64__)
__asm__(
    ".text\n"
    ".p2align 4\n"
    ".globl fedrepl_switch_stack\n"
    ".type fedrepl_switch_stack,%function\n"
    "fedrepl_switch_stack:\n"
    "  sub sp, sp, #160\n"
    "  stp x19, x20, [sp]\n  stp x21, x22, [sp, #16]\n  stp x23, x24, [sp, #32]\n"
    "  stp x25, x26, [sp, #48]\n  stp x27, x28, [sp, #64]\n  stp x29, x30, [sp, #80]\n"
    "  stp d8, d9, [sp, #96]\n  stp d10, d11, [sp, #112]\n  stp d12, d13, [sp, #128]\n"
    "  stp d14, d15, [sp, #144]\n"
    "  mov x9, sp\n  str x9, [x0]\n  mov sp, x1\n"
    "  ldp x19, x20, [sp]\n  ldp x21, x22, [sp, #16]\n  ldp x23, x24, [sp, #32]\n"
    "  ldp x25, x26, [sp, #48]\n  ldp x27, x28, [sp, #64]\n  ldp x29, x30, [sp, #80]\n"
    "  ldp d8, d9, [sp, #96]\n  ldp d10, d11, [sp, #112]\n  ldp d12, d13, [sp, #128]\n"
    "  ldp d14, d15, [sp, #144]\n"
    "  add sp, sp, #160\n"
    "  ret\n"
    ".globl fedrepl_coroutine_start\n"
    ".type fedrepl_coroutine_start,%function\n"
    "fedrepl_coroutine_start:\n"
    "  mov x0, x19\n"
    "  blr x20\n"
    "  brk #1\n");

static void *prepared_stack(char *top, void (*entry)(void *), void *context) {
  uintptr_t *sp = (uintptr_t *)(((uintptr_t)top & ~(uintptr_t)15) - 160);
  for (int i = 0; i < 20; i++) sp[i] = 0;
  sp[0] = (uintptr_t)context;                   // x19
  sp[1] = (uintptr_t)entry;                     // x20
  sp[11] = (uintptr_t)fedrepl_coroutine_start;  // x30
  return sp;
}
#else
#error "coroutine.c knows the stacks of x86_64 and aarch64 only"
#endif

static void run(void *argument) {
  coroutine *c = argument;
  c->entry(c->context);
  c->ended = true;
  fedrepl_switch_stack(&c->suspended_at, c->suspended_at);
}

coroutine_pool *coroutine_pool_new(size_t stack_size) {
  coroutine_pool *pool = calloc(1, sizeof *pool);
  if (pool) pool->stack_size = stack_size;
  return pool;
}

static void release(coroutine *c) {
  munmap(c->stack, c->stack_size);
  free(c);
}

void coroutine_pool_free(coroutine_pool *pool) {
  if (!pool) return;
  while (pool->free) {
    coroutine *c = pool->free;
    pool->free = c->next_free;
    release(c);
  }
  free(pool);
}

coroutine *coroutine_new(coroutine_pool *pool, void (*entry)(void *), void *context) {
  coroutine *c = pool->free;
  if (c) {
    pool->free = c->next_free;
    pool->free_count--;
  } else {
    c = calloc(1, sizeof *c);
    if (!c) return NULL;
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    c->stack_size = pool->stack_size;
    c->stack = mmap(NULL, c->stack_size, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    if (c->stack == MAP_FAILED) {
      free(c);
      return NULL;
    }
    c->limit = (uintptr_t)c->stack + 3 * (uintptr_t)page;
    mprotect(c->stack, page, PROT_NONE);  // a guard against running off the end
  }
  c->entry = entry;
  c->context = context;
  c->ended = false;
  c->next_free = NULL;
  c->suspended_at = prepared_stack((char *)c->stack + c->stack_size, run, c);
  return c;
}

void coroutine_resume(coroutine *c) {
  void *target = c->suspended_at;
  fedrepl_switch_stack(&c->suspended_at, target);
}

void coroutine_suspend(coroutine *c) {
  void *target = c->suspended_at;
  fedrepl_switch_stack(&c->suspended_at, target);
}

bool coroutine_has_ended(const coroutine *c) { return c->ended; }

uintptr_t coroutine_stack_limit(const coroutine *c) {
  return c->limit;
}

void coroutine_free(coroutine_pool *pool, coroutine *c) {
  if (!c) return;
  if (pool->free_count < kept_stacks) {
    c->next_free = pool->free;
    pool->free = c;
    pool->free_count++;
  } else {
    release(c);
  }
}

__attribute__((noinline)) uintptr_t coroutine_stack_pointer(void) {
  return (uintptr_t)__builtin_frame_address(0);
}

struct start {
  void (*entry)(void *);
  void *context;
};

static void *thread_main(void *argument) {
  struct start start = *(struct start *)argument;
  free(argument);
  start.entry(start.context);
  return NULL;
}

static bool start_thread(size_t size, void (*entry)(void *), void *context, pthread_t *thread) {
  pthread_attr_t attributes;
  struct start *start = malloc(sizeof *start);
  if (!start || pthread_attr_init(&attributes) != 0) {
    free(start);
    return false;
  }
  start->entry = entry;
  start->context = context;
  bool started = pthread_attr_setstacksize(&attributes, size) == 0 &&
                 pthread_create(thread, &attributes, thread_main, start) == 0;
  if (!started) free(start);
  pthread_attr_destroy(&attributes);
  return started;
}

bool coroutine_run_on_large_stack(size_t size, void (*entry)(void *), void *context) {
  pthread_t thread;
  if (!start_thread(size, entry, context, &thread)) return false;
  pthread_join(thread, NULL);
  return true;
}

bool coroutine_start_on_large_stack(size_t size, void (*entry)(void *), void *context) {
  pthread_t thread;
  if (!start_thread(size, entry, context, &thread)) return false;
  pthread_detach(thread);
  return true;
}

uintptr_t coroutine_thread_stack_limit(void) {
  pthread_attr_t attributes;
  void *base = NULL;
  size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return 0;
  pthread_attr_getstack(&attributes, &base, &size);
  pthread_attr_destroy(&attributes);
  return (uintptr_t)base;
}

void process_trim_memory(void) { malloc_trim(0); }
