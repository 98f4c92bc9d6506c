/* Readline as an editor without a terminal: keys come from a queue, and nothing is drawn. The
   buffer may hold several lines. */
#include "line_keys.h"

#include <curses.h>
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

#undef columns /* a capability in term.h */

#include <readline/history.h>

bool ct_line_multiline = false;
ct_boundary ct_line_boundary = NULL;

static bool active = false;
static unsigned generation = 0;
static FILE *nowhere = NULL;

/* ---- the queue ---- */

static uint8_t *queue = NULL;
static size_t queue_count = 0, queue_next = 0, queue_capacity = 0;

static int take(FILE *stream) {
  (void)stream;
  return queue_next < queue_count ? queue[queue_next++] : EOF;
}

static int is_available(void) { return queue_next < queue_count; }

static bool append(const uint8_t *bytes, size_t count) {
  if (queue_next == queue_count) queue_next = queue_count = 0;
  if (queue_capacity - queue_count < count) {
    size_t capacity = queue_count + count + 256;
    uint8_t *memory = realloc(queue, capacity);
    if (memory == NULL) return false;
    queue = memory;
    queue_capacity = capacity;
  }
  memcpy(queue + queue_count, bytes, count);
  queue_count += count;
  return true;
}

/* ---- set-up ---- */

static void draw_nothing(void) {}

static void show_nothing(char **matches, int count, int longest) {
  (void)matches, (void)count, (void)longest;
}

/* A key of the user's own inputrc may accept the line; the editor just keeps it. */
static char *accepted = NULL;

static void on_line(char *line) {
  free(accepted);
  accepted = line;
}

void ct_readline_initialise(void) {
  static bool done = false;
  if (done) return;
  done = true;
  rl_readline_name = "fedrepl";
  rl_change_environment = 0;
  rl_catch_sigwinch = 0;
  /* Readline sets the locale again, from an environment that may name none that exists. The
     environment itself stays: the program reads its language there. */
  char *before = ct_locale_is_fallback ? getenv("LC_ALL") : NULL;
  before = before == NULL ? NULL : strdup(before);
  if (ct_locale_is_fallback) setenv("LC_ALL", "C.UTF-8", 1);
  /* It also opens a terminfo entry of its own, on standard output, and takes its size. */
  TERMINAL *ours = cur_term;
  int lines_before = LINES, columns_before = COLS;
  rl_initialize();
  if (ours != NULL) {
    set_curterm(ours);
    LINES = lines_before;
    COLS = columns_before;
  }
  if (ct_locale_is_fallback) {
    if (before != NULL) setenv("LC_ALL", before, 1);
    else unsetenv("LC_ALL");
    setlocale(LC_CTYPE, "C.UTF-8");
  } else if (!ct_locale_is_utf8) {
    setlocale(LC_CTYPE, "C");
  }
  free(before);
  ct_line_keys_install();
}

void ct_line_set_boundary(ct_boundary boundary) { ct_line_boundary = boundary; }

/* ---- beginning and ending ---- */

static void load(const char *text, size_t count, size_t point) {
  char *copy = malloc(count + 1);
  if (copy == NULL) return;
  size_t length = 0, before = 0;
  /* The buffer is a C string. */
  for (size_t i = 0; i < count; i++) {
    if (i < point && text[i] != 0) before++;
    if (text[i] != 0) copy[length++] = text[i];
  }
  copy[length] = 0;
  rl_replace_line(copy, 1);
  free(copy);
  rl_mark = 0;
  ct_line_set_point(before);
}

void ct_line_begin(const char *text, size_t count, size_t point, bool multiline) {
  if (active) ct_line_end();
  if (nowhere == NULL) nowhere = fopen("/dev/null", "r+e");
  rl_instream = rl_outstream = nowhere;
  rl_catch_signals = 0;
  ct_readline_initialise();
  rl_prep_term_function = NULL;
  rl_deprep_term_function = NULL;
  rl_getc_function = take;
  rl_input_available_hook = is_available;
  rl_redisplay_function = draw_nothing;
  rl_completion_display_matches_hook = show_nothing;
  rl_startup_hook = NULL;
  rl_pre_input_hook = NULL;
  rl_variable_bind("bell-style", "none");
  rl_variable_bind("show-mode-in-prompt", "off");
  queue_next = queue_count = 0;
  ct_line_multiline = multiline;
  clear_history();
  using_history();
  ct_history_begin();
  ct_vi_cancel();
  rl_callback_handler_install("", on_line);
  active = true;
  generation++;
  load(text, count, point);
}

static Keymap keymap_before = NULL;

static int finish(int count, int key) {
  rl_set_keymap(keymap_before);
  return rl_newline(count, key);
}

void ct_line_end(void) {
  if (!active) return;
  /* Only an accepted line leaves readline in order. The key for that is in a keymap of its own,
     since any other may be bound to something else. */
  static Keymap finishing = NULL;
  rl_callback_sigcleanup();
  rl_clear_message();
  if (finishing == NULL) finishing = rl_make_bare_keymap();
  rl_bind_key_in_map('\n', finish, finishing);
  keymap_before = rl_get_keymap();
  rl_set_keymap(finishing);
  queue_next = queue_count = 0;
  static const uint8_t key = '\n';
  if (append(&key, 1)) rl_callback_read_char();
  rl_set_keymap(keymap_before);
  active = false;
  rl_callback_handler_remove();
  free(accepted);
  accepted = NULL;
  ct_line_multiline = false;
}

bool ct_line_is_active(void) { return active; }
unsigned ct_line_generation(void) { return generation; }

/* ---- keys ---- */

/* After every key. In vi's command mode the cursor stands on a character, not behind the last one
   of its line. */
static void settle(void) {
  if (!active) return;
  /* A quoted Ctrl-@ would end the text for everybody who takes it for a C string. */
  for (char *zero; (zero = memchr(rl_line_buffer, 0, (size_t)rl_end)) != NULL;) *zero = ' ';
  if (rl_point > rl_end) rl_point = rl_end;
  if (!ct_line_multiline || !ct_in_vi_command() || RL_ISSTATE(RL_STATE_VIMOTION)) return;
  if (rl_point == ct_end_of_line(rl_point) && rl_point != ct_start_of_line(rl_point))
    rl_point = ct_neighbour(rl_point, -1);
}

static void run(void) {
  while (active && is_available()) {
    rl_callback_read_char();
    /* A count is a convenience, not a way to fill the memory. */
    if (RL_ISSTATE(RL_STATE_NUMERICARG) && rl_numeric_arg > 999) rl_numeric_arg = 999;
    if (accepted != NULL) {
      char *line = accepted;
      accepted = NULL;
      load(line, strlen(line), strlen(line));
      free(line);
    }
  }
}

void ct_line_run(const uint8_t *bytes, size_t count) {
  if (append(bytes, count)) run();
}

void ct_line_feed(const uint8_t *bytes, size_t count) {
  if (!active || count == 0) return;
  if (!ct_history_take(bytes, count) && !ct_vi_take(bytes, count)) ct_line_run(bytes, count);
  settle();
}

bool ct_line_escape(void) {
  if (!active) return false;
  if (ct_history_is_searching()) {
    ct_history_accept();
    settle();
    return true;
  }
  if (ct_vi_cancel()) return true;
  int waiting = RL_STATE_NUMERICARG | RL_STATE_VIMOTION | RL_STATE_CHARSEARCH | RL_STATE_MULTIKEY;
  if (RL_ISSTATE(waiting)) {
    static const uint8_t cancel = 0x07;
    ct_line_feed(&cancel, 1);
    return true;
  }
  if (rl_editing_mode == 0 && !ct_in_vi_command()) {
    /* It steps back one, but not into the line before. */
    int point = rl_point;
    bool at_start = ct_line_multiline && point == ct_start_of_line(point);
    rl_vi_movement_mode(1, 0x1b);
    if (at_start) rl_point = point;
    settle();
    return true;
  }
  return false;
}

/* ---- the buffer ---- */

const char *ct_line_text(size_t *count) {
  if (active && ct_history_is_searching()) {
    size_t offset;
    const char *match = ct_history_match(&offset);
    *count = strlen(match);
    return match;
  }
  *count = active ? (size_t)rl_end : 0;
  return active && rl_line_buffer != NULL ? rl_line_buffer : "";
}

size_t ct_line_point(void) {
  size_t offset;
  if (active && ct_history_is_searching()) {
    ct_history_match(&offset);
    return offset;
  }
  return active ? (size_t)rl_point : 0;
}

void ct_line_set_point(size_t point) {
  if (!active) return;
  ct_history_accept();
  if (point > (size_t)rl_end) point = (size_t)rl_end;
  while (point > 0 && ((unsigned char)rl_line_buffer[point] & 0xc0) == 0x80) point--;
  rl_point = (int)point;
}

void ct_line_replace(size_t start, size_t end, const char *text, size_t count) {
  if (!active) return;
  ct_history_accept();
  if (end > (size_t)rl_end) end = (size_t)rl_end;
  if (start > end) start = end;
  char *copy = malloc(count + 1);
  if (copy == NULL) return;
  size_t length = 0;
  for (size_t i = 0; i < count; i++)
    if (text[i] != 0) copy[length++] = text[i];
  copy[length] = 0;
  rl_begin_undo_group();
  if (end > start) rl_delete_text((int)start, (int)end);
  rl_point = (int)start;
  if (length > 0) rl_insert_text(copy);
  rl_end_undo_group();
  free(copy);
}

void ct_line_insert(const char *text, size_t count) {
  ct_history_accept();
  ct_line_replace(ct_line_point(), ct_line_point(), text, count);
}

const char *ct_line_prompt(void) {
  if (active && ct_history_is_searching()) return ct_history_prompt();
  if (!active || rl_display_prompt == NULL || rl_display_prompt == rl_prompt) return NULL;
  return *rl_display_prompt == 0 ? NULL : rl_display_prompt;
}

/* ---- modes, size, history ---- */

int ct_line_editing_mode(void) {
  if (rl_editing_mode != 0) return CT_LINE_EMACS;
  return ct_in_vi_command() ? CT_LINE_VI_COMMAND : CT_LINE_VI_INSERT;
}

void ct_line_set_vi(bool vi) {
  ct_readline_initialise();
  if (vi) rl_vi_editing_mode(1, 0);
  else rl_emacs_editing_mode(1, 0);
}

void ct_line_set_screen_size(int columns, int rows) {
  if (columns > 0 && rows > 0) rl_set_screen_size(rows, columns);
}
