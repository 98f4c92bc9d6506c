/* vi's commands for a buffer of several lines. */
#include "line_keys.h"

#include <stdio.h>
#include <string.h>

static bool whole_lines = false; /* what was killed or copied last */
static bool nothing_killed = false; /* it was an empty line */

/* ---- keys that readline takes for the whole buffer ---- */

enum kind { blank, word, other };

static enum kind kind_of(int point, bool coarse) {
  unsigned char byte = (unsigned char)rl_line_buffer[point];
  if (byte == ' ' || byte == '\t') return blank;
  bool letter = byte >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') ||
                (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  return coarse || letter ? word : other;
}

/* Where `w` ends, but not in the next line; `blanks` says whether it takes the blanks too. */
static int end_of_word(int point, bool coarse, bool blanks) {
  int end = ct_end_of_line(point);
  if (point >= end) return point;
  enum kind first = kind_of(point, coarse);
  while (point < end && kind_of(point, coarse) == first) point++;
  while (blanks && point < end && kind_of(point, coarse) == blank) point++;
  return point;
}

static void copy_range(int from, int to) {
  int point = rl_point;
  ct_kill_range(from, to);
  if (from != to) rl_do_undo();
  rl_point = point;
}

static void change(int from, int to, char key) {
  if (key == 'y') {
    copy_range(from, to);
    return;
  }
  ct_kill_range(from, to);
  if (key == 'c') rl_vi_insertion_mode(1, 'i');
}

static void take_line(char key) {
  int start = ct_start_of_line(rl_point), end = ct_end_of_line(rl_point);
  nothing_killed = start == end;
  whole_lines = true;
  rl_begin_undo_group();
  change(start, end, key);
  if (key == 'd') {
    if (start < rl_end) {
      rl_delete_text(start, start + 1);
    } else if (start > 0) {
      rl_delete_text(start - 1, start);
      rl_point = ct_start_of_line(start - 1);
    }
  }
  rl_end_undo_group();
}

/* ---- f F t T ; , ---- */

typedef struct {
  char command; /* 0: none */
  char operator_key; /* d, c, y or 0 */
  int count;
  char target[8];
} char_search;

static char_search waiting; /* for its target */
static char_search found_last;

static bool find_target(const char_search *search, char command, int *from, int *to) {
  int direction = command == 'f' || command == 't' ? 1 : -1;
  size_t length = strlen(search->target);
  int point = rl_point, count = search->count;
  while (count > 0) {
    int next = ct_neighbour(point, direction);
    if (next == point) return false;
    if (direction < 0 ? rl_line_buffer[next] == '\n' : next >= ct_end_of_line(point)) return false;
    point = next;
    if (strncmp(rl_line_buffer + point, search->target, length) == 0) count--;
  }
  int after = ct_neighbour(point, 1);
  *from = rl_point;
  if (command == 'f') *to = point;
  if (command == 't') *to = ct_neighbour(point, -1);
  if (command == 'F') *to = point;
  if (command == 'T') *to = after;
  return true;
}

static void run_search(const char_search *search, char command) {
  int from, to;
  if (!find_target(search, command, &from, &to)) return;
  if (search->operator_key == 0) {
    rl_point = to;
    return;
  }
  whole_lines = false;
  if (to < from) change(to, from, search->operator_key);
  else change(from, ct_neighbour(to, 1), search->operator_key);
}

static void wait_for_target(char command, char operator_key, int count) {
  waiting = (char_search){.command = command, .operator_key = operator_key, .count = count};
}

bool ct_vi_cancel(void) {
  bool was = waiting.command != 0;
  waiting.command = 0;
  return was;
}

static bool take_target(const unsigned char *bytes, size_t count) {
  if (waiting.command == 0) return false;
  if (bytes[0] < 0x20 || count >= sizeof waiting.target) {
    waiting.command = 0;
    return true;
  }
  memcpy(waiting.target, bytes, count);
  waiting.target[count] = 0;
  found_last = waiting;
  found_last.operator_key = 0;
  char_search search = waiting;
  waiting.command = 0;
  run_search(&search, search.command);
  return true;
}

static int find(int count, int key) {
  if (!ct_line_is_active()) return rl_vi_char_search(count, key);
  if (key != ';' && key != ',') {
    wait_for_target((char)key, 0, count);
    return 0;
  }
  if (found_last.command == 0) return 0;
  char command = found_last.command;
  if (key == ',') command ^= 0x20;
  char_search again = found_last;
  again.count = count;
  run_search(&again, command);
  return 0;
}

static int find_next(int count, int key) {
  if (!ct_line_is_active()) return rl_char_search(count, key);
  wait_for_target(count < 0 ? 'F' : 'f', 0, count < 0 ? -count : count);
  return 0;
}

static int find_before(int count, int key) {
  return ct_line_is_active() ? find_next(-count, key) : rl_backward_char_search(count, key);
}

/* ---- d c y ---- */

static struct {
  char operator_key, motion;
} last_change; /* for the dot, as far as readline does not know of it */

static void run_operator(char operator_key, char motion) {
  if (operator_key == motion) {
    take_line(motion);
    return;
  }
  int end = motion == '$' ? ct_end_of_line(rl_point)
                          : end_of_word(rl_point, motion == 'W', operator_key != 'c');
  whole_lines = false;
  change(rl_point, end, operator_key);
}

static bool take_motion(unsigned char key) {
  static unsigned char before = 0, earlier = 0;
  unsigned char operator_key = before;
  bool counted = earlier >= '0' && earlier <= '9';
  earlier = before;
  before = key;
  if (!RL_ISSTATE(RL_STATE_VIMOTION)) {
    if (key != 0 && ct_in_vi_command()) {
      if (strchr("xXs", key) != NULL) whole_lines = false;
      if (strchr("xXsSpPrRiIaAoOcCdD~", key) != NULL) last_change.operator_key = 0;
    }
    return false;
  }
  if (key == 0 || operator_key == 0 || strchr("dcy", operator_key) == NULL) return false;
  bool whole = key == operator_key, search = strchr("fFtT", key) != NULL;
  if (!whole && !search && (counted || strchr("$wW", key) == NULL)) {
    whole_lines = false;
    return false;
  }
  static const unsigned char cancel = 0x07;
  ct_line_run(&cancel, 1);
  before = 0;
  if (search) {
    wait_for_target((char)key, (char)operator_key, 1);
    return true;
  }
  run_operator((char)operator_key, (char)key);
  if (operator_key == 'd') {
    last_change.operator_key = (char)operator_key;
    last_change.motion = (char)key;
  }
  return true;
}

bool ct_vi_take(const unsigned char *bytes, size_t count) {
  if (take_target(bytes, count)) return true;
  return ct_line_multiline && take_motion(count == 1 ? bytes[0] : 0);
}

static int again(int count, int key) {
  if (!ct_line_is_active() || last_change.operator_key == 0) return rl_vi_redo(count, key);
  run_operator(last_change.operator_key, last_change.motion);
  return 0;
}

static int operate(int count, int key, rl_command_func_t *command, char operator_key) {
  if (!ct_line_several() || key < 'A' || key > 'Z') return command(count, key);
  whole_lines = false;
  change(rl_point, ct_end_of_line(rl_point), operator_key);
  return 0;
}

static int delete_to(int count, int key) { return operate(count, key, rl_vi_delete_to, 'd'); }
static int change_to(int count, int key) { return operate(count, key, rl_vi_change_to, 'c'); }
static int copy_to(int count, int key) { return operate(count, key, rl_vi_yank_to, 'y'); }

static int put(int count, int key) {
  if (!ct_line_several() || !whole_lines) return rl_vi_put(count, key);
  rl_begin_undo_group();
  if (key == 'p') {
    rl_point = ct_end_of_line(rl_point);
    rl_insert_text("\n");
  } else {
    rl_point = ct_start_of_line(rl_point);
    rl_insert_text("\n");
    rl_point--;
  }
  int start = rl_point;
  if (!nothing_killed) rl_vi_put(1, 'P');
  rl_point = start;
  rl_end_undo_group();
  return 0;
}

/* ---- commands ---- */

static int to_indent(int count, int key) {
  if (!ct_line_several()) return rl_vi_first_print(count, key);
  rl_point = ct_start_of_line(rl_point);
  while (rl_point < rl_end && (rl_line_buffer[rl_point] == ' ' || rl_line_buffer[rl_point] == '\t'))
    rl_point++;
  return 0;
}

static int zero(int count, int key) {
  if (ct_line_several() && key == '0' && rl_numeric_arg == 1 && !rl_explicit_arg) {
    rl_point = ct_start_of_line(rl_point);
    return 0;
  }
  return rl_vi_arg_digit(count, key);
}

/* vi's x: never the end of the line. */
static int delete_here(int count, int key) {
  if (!ct_line_is_active()) return rl_vi_delete(count, key);
  int end = rl_point, limit = ct_end_of_line(rl_point);
  while (count-- > 0 && end < limit) end = ct_neighbour(end, 1);
  return ct_kill_range(rl_point, end);
}

static int append_after(int count, int key) {
  if (ct_line_several() && rl_point < rl_end) {
    if (rl_line_buffer[rl_point] != '\n') rl_point = ct_neighbour(rl_point, 1);
    return rl_vi_insertion_mode(count, key);
  }
  return rl_vi_append_mode(count, key);
}

static int append_at_end(int count, int key) {
  if (!ct_line_several()) return rl_vi_append_eol(count, key);
  rl_point = ct_end_of_line(rl_point);
  return rl_vi_insertion_mode(count, key);
}

static int insert_at_start(int count, int key) {
  if (!ct_line_several()) return rl_vi_insert_beg(count, key);
  to_indent(1, key);
  return rl_vi_insertion_mode(count, key);
}

static int substitute(int count, int key) {
  if (!ct_line_several() || key != 'S') return rl_vi_subst(count, key);
  take_line('c');
  return 0;
}

static int open_line(int count, int key) {
  if (!ct_line_several()) return 0;
  if (key == 'O') {
    rl_point = ct_start_of_line(rl_point);
    rl_insert_text("\n");
    rl_point--;
  } else {
    rl_point = ct_end_of_line(rl_point);
    rl_insert_text("\n");
  }
  return rl_vi_insertion_mode(count, key);
}

static int search(int count, int key) {
  if (!ct_line_is_active()) return rl_vi_search(count, key);
  ct_history_search(key == '?' ? 1 : -1);
  return 0;
}

static int search_again(int count, int key) {
  return ct_line_is_active() ? 0 : rl_vi_search_again(count, key);
}

/* %: the partner of the first bracket from here on. Readline's own may search for ever. */
static int to_partner(int count, int key) {
  if (!ct_line_is_active()) return rl_vi_match(count, key);
  static const char brackets[] = "([{)]}";
  int point = rl_point, end = ct_end_of_line(point);
  while (point < end && strchr(brackets, rl_line_buffer[point]) == NULL) point++;
  if (point >= end) return 0;
  size_t kind = (size_t)(strchr(brackets, rl_line_buffer[point]) - brackets);
  int direction = kind < 3 ? 1 : -1, depth = 0;
  char same = brackets[kind], partner = brackets[(kind + 3) % 6];
  for (; point >= 0 && point < rl_end; point += direction) {
    if (rl_line_buffer[point] == same) depth++;
    if (rl_line_buffer[point] == partner && --depth == 0) {
      rl_point = point;
      return 0;
    }
  }
  return 0;
}

/* G: the last line, or the one that the count names. */
static int to_line(int count, int key) {
  if (!ct_line_is_active()) return rl_vi_fetch_history(count, key);
  int point = 0;
  if (!rl_explicit_arg) point = ct_start_of_line(rl_end);
  while (rl_explicit_arg && --count > 0 && ct_end_of_line(point) < rl_end)
    point = ct_end_of_line(point) + 1;
  rl_point = point;
  return 0;
}

/* ---- putting them in place ---- */

static const ct_replacement replacements[] = {
  {rl_vi_first_print, to_indent},
  {rl_vi_back_to_indent, to_indent},
  {rl_vi_arg_digit, zero},
  {rl_vi_delete, delete_here},
  {rl_vi_append_mode, append_after},
  {rl_vi_append_eol, append_at_end},
  {rl_vi_insert_beg, insert_at_start},
  {rl_vi_subst, substitute},
  {rl_vi_delete_to, delete_to},
  {rl_vi_change_to, change_to},
  {rl_vi_yank_to, copy_to},
  {rl_vi_put, put},
  {rl_vi_redo, again},
  {rl_vi_search, search},
  {rl_vi_search_again, search_again},
  {rl_vi_fetch_history, to_line},
  {rl_vi_match, to_partner},
};

void ct_vi_keys_install(void) {
  static const ct_replacement searches[] = {
    {rl_vi_char_search, find},
    {rl_char_search, find_next},
    {rl_backward_char_search, find_before},
  };
  static const char *const names[] = {
    "emacs-standard", "emacs-meta", "emacs-ctlx", "vi-insert", "vi-command"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    Keymap map = rl_get_keymap_by_name(names[i]);
    ct_replace_commands(map, searches, sizeof searches / sizeof *searches, 0);
  }
  size_t count = sizeof replacements / sizeof *replacements;
  ct_replace_commands(vi_insertion_keymap, replacements, count, 0);
  ct_replace_commands(vi_movement_keymap, replacements, count, 0);
  rl_bind_key_if_unbound_in_map('o', open_line, vi_movement_keymap);
  rl_bind_key_if_unbound_in_map('O', open_line, vi_movement_keymap);
}
