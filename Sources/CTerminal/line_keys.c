/* Readline's commands know one line. These act on the line of the cursor where the buffer holds
   several, and on whole grapheme clusters; they take the places of readline's own in every keymap,
   so that the user's inputrc keeps its say about the keys. */
#include "line_keys.h"

#include <stdio.h>
#include <string.h>
#include <wchar.h>

#include <readline/history.h>

int ct_start_of_line(int point) {
  while (point > 0 && rl_line_buffer[point - 1] != '\n') point--;
  return point;
}

int ct_end_of_line(int point) {
  while (point < rl_end && rl_line_buffer[point] != '\n') point++;
  return point;
}

/* The neighbouring boundary between grapheme clusters; newlines stand alone. */
int ct_neighbour(int point, int direction) {
  if (direction < 0 ? point <= 0 : point >= rl_end) return point;
  if (rl_line_buffer[direction < 0 ? point - 1 : point] == '\n') return point + direction;
  if (ct_line_boundary != NULL) {
    /* No cluster that anybody types is longer than this, and a line may be. */
    enum { reach = 160 };
    int start = point, end = point;
    while (start > 0 && point - start < reach && rl_line_buffer[start - 1] != '\n') start--;
    while (start < point && ((unsigned char)rl_line_buffer[start] & 0xc0) == 0x80) start++;
    while (end < rl_end && end - point < reach && rl_line_buffer[end] != '\n') end++;
    while (end > point && end < rl_end && ((unsigned char)rl_line_buffer[end] & 0xc0) == 0x80) end--;
    size_t next = ct_line_boundary(
      rl_line_buffer + start, (size_t)(end - start), (size_t)(point - start), direction);
    int found = start + (int)next;
    if (found >= start && found <= end && (direction < 0 ? found < point : found > point))
      return found;
  }
  do point += direction;
  while (point > 0 && point < rl_end && ((unsigned char)rl_line_buffer[point] & 0xc0) == 0x80);
  return point;
}

bool ct_line_several(void) { return ct_line_is_active() && ct_line_multiline; }
bool ct_in_vi_command(void) {
  return rl_editing_mode == 0 && rl_get_keymap() == vi_movement_keymap;
}

int ct_kill_range(int from, int to) {
  if (from != to) rl_kill_text(from, to);
  rl_point = from;
  return 0;
}

/* ---- motion ---- */

static int forward(int count, int key);

static int backward(int count, int key) {
  if (!ct_line_is_active()) return rl_backward_char(count, key);
  if (count < 0) return forward(-count, key);
  int limit = ct_in_vi_command() ? ct_start_of_line(rl_point) : 0;
  while (count-- > 0 && rl_point > limit) rl_point = ct_neighbour(rl_point, -1);
  return 0;
}

static int forward(int count, int key) {
  if (!ct_line_is_active()) return rl_forward_char(count, key);
  if (count < 0) return backward(-count, key);
  int limit = ct_in_vi_command() ? ct_end_of_line(rl_point) : rl_end;
  while (count-- > 0 && rl_point < limit) rl_point = ct_neighbour(rl_point, 1);
  return 0;
}

static int to_start(int count, int key) {
  if (!ct_line_several()) return rl_beg_of_line(count, key);
  rl_point = ct_start_of_line(rl_point);
  return 0;
}

static int to_end(int count, int key) {
  if (!ct_line_several()) return rl_end_of_line(count, key);
  rl_point = ct_end_of_line(rl_point);
  return 0;
}

static int to_first_line(int count, int key) {
  if (!ct_line_is_active()) return rl_beginning_of_history(count, key);
  rl_point = 0;
  return 0;
}

static int to_last_line(int count, int key) {
  if (!ct_line_is_active()) return rl_end_of_history(count, key);
  rl_point = rl_end;
  return 0;
}

/* Columns of a part as a terminal with `wcwidth` shows it. */
static int columns_between(int from, int to) {
  int columns = 0;
  mbstate_t state = {0};
  while (from < to) {
    wchar_t code;
    size_t length = mbrtowc(&code, rl_line_buffer + from, (size_t)(to - from), &state);
    if (length == 0 || length > (size_t)(to - from)) return columns + 1;
    int width = wcwidth(code);
    columns += width < 0 ? 1 : width;
    from += (int)length;
  }
  return columns;
}

static int wanted_column = 0;

static void place(int start) {
  int end = ct_end_of_line(start), column = 0;
  rl_point = start;
  while (rl_point < end) {
    int next = ct_neighbour(rl_point, 1);
    column += columns_between(rl_point, next);
    if (column > wanted_column) break;
    rl_point = next;
  }
}

static int down(int count, int key);

static int up(int count, int key) {
  if (!ct_line_is_active()) return rl_get_previous_history(count, key);
  if (count < 0) return down(-count, key);
  if (rl_last_func != up && rl_last_func != down)
    wanted_column = columns_between(ct_start_of_line(rl_point), rl_point);
  while (count-- > 0) {
    int start = ct_start_of_line(rl_point);
    if (start == 0) {
      ct_history_move(-1);
      return 0;
    }
    place(ct_start_of_line(start - 1));
  }
  return 0;
}

static int down(int count, int key) {
  if (!ct_line_is_active()) return rl_get_next_history(count, key);
  if (count < 0) return up(-count, key);
  if (rl_last_func != up && rl_last_func != down)
    wanted_column = columns_between(ct_start_of_line(rl_point), rl_point);
  while (count-- > 0) {
    int end = ct_end_of_line(rl_point);
    if (end == rl_end) {
      ct_history_move(1);
      return 0;
    }
    place(end + 1);
  }
  return 0;
}

/* ---- deletion ---- */

static int delete_backward(int count, int key);

static int delete_forward(int count, int key) {
  if (!ct_line_is_active()) return rl_delete(count, key);
  if (count < 0) return delete_backward(-count, key);
  int end = rl_point;
  while (count-- > 0 && end < rl_end) end = ct_neighbour(end, 1);
  if (rl_explicit_arg) return ct_kill_range(rl_point, end);
  if (end > rl_point) rl_delete_text(rl_point, end);
  return 0;
}

static int delete_backward(int count, int key) {
  if (!ct_line_is_active()) return rl_rubout(count, key);
  if (count < 0) return delete_forward(-count, key);
  int start = rl_point;
  while (count-- > 0 && start > 0) start = ct_neighbour(start, -1);
  if (rl_explicit_arg) return ct_kill_range(start, rl_point);
  int end = rl_point;
  if (start < end) {
    rl_point = start;
    rl_delete_text(start, end);
  }
  return 0;
}

static int kill_to_start(int count, int key);

static int kill_to_end(int count, int key) {
  if (!ct_line_several()) return rl_kill_line(count, key);
  if (count < 0) return kill_to_start(1, key);
  int end = ct_end_of_line(rl_point);
  if (end == rl_point && end < rl_end) end++;
  return ct_kill_range(rl_point, end);
}

static int kill_to_start(int count, int key) {
  if (!ct_line_several()) return rl_backward_kill_line(count, key);
  if (count < 0) return kill_to_end(1, key);
  int start = ct_start_of_line(rl_point);
  if (start == rl_point && start > 0) start--;
  return ct_kill_range(start, rl_point);
}

static int discard(int count, int key) {
  return ct_line_several() ? kill_to_start(1, key) : rl_unix_line_discard(count, key);
}

static int kill_all_of_line(int count, int key) {
  if (!ct_line_several()) return rl_kill_full_line(count, key);
  return ct_kill_range(ct_start_of_line(rl_point), ct_end_of_line(rl_point));
}

/* Readline's counts a newline as part of a word. */
static int kill_word(int count, int key) {
  if (!ct_line_several()) return rl_unix_word_rubout(count, key);
  int start = rl_point;
  for (int i = 0; i < (count < 1 ? 1 : count) && start > 0; i++) {
    if (rl_line_buffer[start - 1] == '\n') {
      start--;
      continue;
    }
    while (start > 0 && (rl_line_buffer[start - 1] == ' ' || rl_line_buffer[start - 1] == '\t'))
      start--;
    while (start > 0 && strchr(" \t\n", rl_line_buffer[start - 1]) == NULL) start--;
  }
  return ct_kill_range(start, rl_point);
}

/* ---- insertion ---- */

static int enter(int count, int key) {
  if (!ct_line_is_active()) return rl_newline(count, key);
  if (!ct_line_multiline) return 0;
  if (ct_in_vi_command()) return down(1, key);
  rl_begin_undo_group();
  rl_insert_text("\n");
  rl_end_undo_group();
  return 0;
}

/* ---- history ---- */

static int search_back(int count, int key) {
  if (!ct_line_is_active()) return rl_reverse_search_history(count, key);
  ct_history_search(-1);
  return 0;
}

static int search_on(int count, int key) {
  if (!ct_line_is_active()) return rl_forward_search_history(count, key);
  ct_history_search(1);
  return 0;
}

static int search_back_whole(int count, int key) {
  return ct_line_is_active() ? search_back(1, key) : rl_noninc_reverse_search(count, key);
}

static int search_on_whole(int count, int key) {
  return ct_line_is_active() ? search_on(1, key) : rl_noninc_forward_search(count, key);
}

static int search_prefix_back(int count, int key) {
  if (!ct_line_is_active()) return rl_history_search_backward(count, key);
  if (ct_start_of_line(rl_point) > 0) return up(1, key);
  ct_history_move_prefix(-1);
  return 0;
}

static int search_prefix_on(int count, int key) {
  if (!ct_line_is_active()) return rl_history_search_forward(count, key);
  if (ct_end_of_line(rl_point) < rl_end) return down(1, key);
  ct_history_move_prefix(1);
  return 0;
}

/* ---- what the program does itself ---- */

static int complete(int count, int key) {
  return ct_line_is_active() ? 0 : rl_complete(count, key);
}

static int list_completions(int count, int key) {
  return ct_line_is_active() ? 0 : rl_possible_completions(count, key);
}

static int insert_completions(int count, int key) {
  return ct_line_is_active() ? 0 : rl_insert_completions(count, key);
}

static int menu_complete(int count, int key) {
  return ct_line_is_active() ? 0 : rl_menu_complete(count, key);
}

static int menu_complete_back(int count, int key) {
  return ct_line_is_active() ? 0 : rl_backward_menu_complete(count, key);
}

static int complete_in_vi(int count, int key) {
  return ct_line_is_active() ? 0 : rl_vi_complete(count, key);
}

static int paste(int count, int key) {
  return ct_line_is_active() ? 0 : rl_bracketed_paste_begin(count, key);
}

static int read_init_file(int count, int key) {
  int result = rl_re_read_init_file(count, key);
  ct_line_keys_install();
  if (ct_line_is_active()) rl_variable_bind("bell-style", "none");
  return result;
}

/* ---- putting them in place ---- */

static const ct_replacement replacements[] = {
  {rl_forward_char, forward},
  {rl_backward_char, backward},
  {rl_beg_of_line, to_start},
  {rl_end_of_line, to_end},
  {rl_beginning_of_history, to_first_line},
  {rl_end_of_history, to_last_line},
  {rl_get_previous_history, up},
  {rl_get_next_history, down},
  {rl_previous_screen_line, up},
  {rl_next_screen_line, down},
  {rl_delete, delete_forward},
  {rl_rubout, delete_backward},
  {rl_kill_line, kill_to_end},
  {rl_backward_kill_line, kill_to_start},
  {rl_unix_line_discard, discard},
  {rl_kill_full_line, kill_all_of_line},
  {rl_unix_word_rubout, kill_word},
  {rl_vi_unix_word_rubout, kill_word},
  {rl_newline, enter},
  {rl_reverse_search_history, search_back},
  {rl_forward_search_history, search_on},
  {rl_noninc_reverse_search, search_back_whole},
  {rl_noninc_forward_search, search_on_whole},
  {rl_history_search_backward, search_prefix_back},
  {rl_history_search_forward, search_prefix_on},
  {rl_history_substr_search_backward, search_prefix_back},
  {rl_history_substr_search_forward, search_prefix_on},
  {rl_complete, complete},
  {rl_possible_completions, list_completions},
  {rl_insert_completions, insert_completions},
  {rl_menu_complete, menu_complete},
  {rl_old_menu_complete, menu_complete},
  {rl_backward_menu_complete, menu_complete_back},
  {rl_vi_complete, complete_in_vi},
  {rl_bracketed_paste_begin, paste},
  {rl_re_read_init_file, read_init_file},
};

void ct_replace_commands(Keymap map, const ct_replacement *rows, size_t count, int depth) {
  if (map == NULL || depth > 16) return;
  for (int key = 0; key < KEYMAP_SIZE; key++) {
    if (map[key].type == ISKMAP)
      ct_replace_commands((Keymap)map[key].function, rows, count, depth + 1);
    if (map[key].type != ISFUNC) continue;
    for (size_t i = 0; i < count; i++)
      if (map[key].function == rows[i].theirs) map[key].function = rows[i].ours;
  }
}

void ct_line_keys_install(void) {
  static const char *const names[] = {
    "emacs-standard", "emacs-meta", "emacs-ctlx", "vi-insert", "vi-command"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    Keymap map = rl_get_keymap_by_name(names[i]);
    ct_replace_commands(map, replacements, sizeof replacements / sizeof *replacements, 0);
  }
  ct_vi_keys_install();
}
