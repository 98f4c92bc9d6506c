/* Readline on its own terminal, a line at a time, with completion from the program and a Ctrl-C
   that gives a new prompt. */
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

static volatile sig_atomic_t is_interrupted = 0;

static void on_interrupt(int signal) {
  (void)signal;
  is_interrupted = 1;
}

/* Reads a byte. Signals come in only while it waits, so that none is overlooked. After a Ctrl-C it
   answers newlines until readline gives the line back, whatever state it is in. */
static int read_byte(FILE *stream) {
  sigset_t signals, before;
  sigemptyset(&signals);
  for (int i = 0; i < 7; i++) {
    static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGWINCH, SIGALRM, SIGCONT};
    sigaddset(&signals, caught[i]);
  }
  struct pollfd input = {.fd = fileno(stream), .events = POLLIN};
  for (;;) {
    pthread_sigmask(SIG_BLOCK, &signals, &before);
    int ready = 0;
    if (!is_interrupted && rl_pending_signal() == 0) ready = ppoll(&input, 1, NULL, &before);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    rl_check_signals();
    if (is_interrupted) return '\n';
    if (ready < 0 && errno != EINTR) return EOF;
    if (ready <= 0) continue;
    unsigned char byte;
    ssize_t count = read(input.fd, &byte, 1);
    if (count == 1) return byte;
    if (count == 0 || (errno != EINTR && errno != EAGAIN)) return EOF;
  }
}

/* ---- completion ---- */

typedef struct {
  char **items;
  size_t count, capacity, next;
} completions;

static ct_completer completer = NULL;
static void *completer_context = NULL;
static completions found;

void ct_prompt_set_completer(ct_completer function, void *context) {
  completer = function;
  completer_context = context;
}

void ct_prompt_add_completion(void *sink, const char *text) {
  completions *list = sink;
  if (list->count == list->capacity) {
    size_t capacity = list->capacity * 2 + 16;
    char **memory = realloc(list->items, capacity * sizeof *memory);
    if (memory == NULL) return;
    list->items = memory;
    list->capacity = capacity;
  }
  char *copy = strdup(text);
  if (copy != NULL) list->items[list->count++] = copy;
}

static char *next_completion(const char *text, int state) {
  (void)text;
  if (state == 0) found.next = 0;
  if (found.next >= found.count) return NULL;
  char *item = found.items[found.next];
  found.items[found.next++] = NULL; /* readline frees it */
  return item;
}

static char **attempt(const char *text, int start, int end) {
  rl_attempted_completion_over = 1; /* no file names */
  rl_completion_suppress_append = 1;
  if (completer == NULL) return NULL;
  found.count = 0;
  completer(completer_context, &found, rl_line_buffer, start, end);
  char **matches = rl_completion_matches(text, next_completion);
  for (size_t i = found.next; i < found.count; i++) free(found.items[i]);
  found.count = 0;
  return matches;
}

static int tab(int count, int key) {
  int point = 0;
  while (point < rl_point && (rl_line_buffer[point] == ' ' || rl_line_buffer[point] == '\t'))
    point++;
  if (point < rl_point) return rl_complete(count, key);
  rl_insert_text("    ");
  return 0;
}

/* ---- reading ---- */

static const char *initial_text = NULL;

static int insert_initial(void) {
  if (initial_text != NULL) rl_insert_text(initial_text);
  return 0;
}

char *ct_prompt_read(const char *prompt, const char *initial, bool *interrupted) {
  static bool bound = false;
  ct_line_end();
  rl_instream = stdin;
  rl_outstream = stdout;
  rl_catch_signals = 1;
  ct_readline_initialise();
  rl_catch_sigwinch = 1;
  rl_prep_term_function = rl_prep_terminal;
  rl_deprep_term_function = rl_deprep_terminal;
  rl_getc_function = read_byte;
  rl_input_available_hook = NULL;
  rl_redisplay_function = rl_redisplay;
  rl_completion_display_matches_hook = NULL;
  rl_attempted_completion_function = attempt;
  rl_completer_word_break_characters = " \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?";
  rl_startup_hook = insert_initial;
  initial_text = initial;
  if (!bound) {
    bound = true;
    rl_bind_key('\t', tab);
  }
  is_interrupted = 0;
  struct sigaction action = {0}, before;
  sigemptyset(&action.sa_mask);
  action.sa_handler = on_interrupt;
  sigaction(SIGINT, &action, &before);
  char *line = readline(prompt);
  sigaction(SIGINT, &before, NULL);
  *interrupted = is_interrupted;
  if (is_interrupted) {
    free(line);
    line = NULL;
  }
  return line;
}

void ct_prompt_free(char *line) { free(line); }

/* ---- history ---- */

static int added = 0;

int ct_prompt_load_history(const char *path, int limit) {
  using_history();
  if (limit > 0) stifle_history(limit);
  int error = read_history(path);
  added = 0;
  return error == ENOENT ? 0 : error;
}

int ct_prompt_save_history(const char *path, int limit) {
  if (added == 0) return 0;
  int file = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  if (file < 0) return errno;
  close(file);
  /* What this session added goes to the end, so that two sessions do not lose each other's. */
  int error = append_history(added < history_length ? added : history_length, path);
  if (error == 0) added = 0;
  if (error == 0 && limit > 0) history_truncate_file(path, limit);
  return error;
}

void ct_prompt_add_history(const char *line) {
  HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
  if (*line == 0 || (last != NULL && strcmp(last->line, line) == 0)) return;
  add_history(line);
  added++;
}
