/* The lines entered before, and the search in them. Readline's own history hands its undo lists
   about between entries and the buffer, and frees some of them twice when a search is left or an
   editor ends in the middle; besides, it knows no entries of several lines. */
#include "line_keys.h"

#include <stdlib.h>
#include <string.h>

static char **entries = NULL;
static char **edited = NULL; /* what became of the entries (and of the new text) in this editor */
static size_t entry_count = 0, entry_capacity = 0;
static size_t place = 0; /* `entry_count`: the new text */

static void forget_edits(void) {
  for (size_t i = 0; edited != NULL && i <= entry_count; i++) {
    free(edited[i]);
    edited[i] = NULL;
  }
}

void ct_line_history_clear(void) {
  if (ct_line_is_active()) return;
  forget_edits();
  for (size_t i = 0; i < entry_count; i++) free(entries[i]);
  entry_count = place = 0;
}

void ct_line_history_add(const char *text) {
  if (ct_line_is_active()) return;
  forget_edits();
  if (entry_count + 1 >= entry_capacity) {
    size_t capacity = entry_capacity * 2 + 64;
    char **more = realloc(entries, capacity * sizeof *more);
    if (more == NULL) return;
    entries = more;
    char **edits = calloc(capacity, sizeof *edits);
    if (edits == NULL) return;
    free(edited);
    edited = edits;
    entry_capacity = capacity;
  }
  char *copy = strdup(text);
  if (copy == NULL) return;
  entries[entry_count++] = copy;
  place = entry_count;
}

static const char *text_at(size_t index) {
  if (edited != NULL && edited[index] != NULL) return edited[index];
  return index < entry_count ? entries[index] : "";
}

static void go_to(size_t index) {
  if (index > entry_count || edited == NULL || index == place) return;
  free(edited[place]);
  edited[place] = strdup(rl_line_buffer);
  place = index;
  const char *text = text_at(index);
  ct_line_replace(0, (size_t)rl_end, text, strlen(text));
  if (ct_in_vi_command()) rl_point = 0;
}

void ct_history_move(int direction) {
  if (direction < 0 && place > 0) go_to(place - 1);
  if (direction > 0 && place < entry_count) go_to(place + 1);
}

/* The neighbouring entry that begins as the text before the cursor does. */
void ct_history_move_prefix(int direction) {
  size_t length = (size_t)rl_point;
  for (size_t i = place; direction < 0 ? i > 0 : i < entry_count;) {
    i = direction < 0 ? i - 1 : i + 1;
    if (strncmp(text_at(i), rl_line_buffer, length) != 0) continue;
    if (strcmp(text_at(i), rl_line_buffer) == 0 && i < entry_count) continue;
    go_to(i);
    ct_line_set_point(length);
    return;
  }
}

/* ---- incremental search ---- */

static bool searching = false;
static bool search_failed = false;
static int search_direction = -1;
static char pattern[256];
static size_t pattern_count = 0;
static size_t match_place = 0, match_offset = 0;
static char prompt[sizeof pattern + 64];

/* What the search showed before each key, for the backspace. */
static struct {
  size_t place, offset, pattern_count;
  bool failed;
} steps[320];
static size_t step_count = 0;

static void remember_step(void) {
  if (step_count == sizeof steps / sizeof *steps) {
    memmove(steps, steps + 1, sizeof steps - sizeof *steps);
    step_count--;
  }
  steps[step_count].place = match_place;
  steps[step_count].offset = match_offset;
  steps[step_count].pattern_count = pattern_count;
  steps[step_count++].failed = search_failed;
}

static void undo_step(void) {
  if (step_count == 0) return;
  step_count--;
  match_place = steps[step_count].place;
  match_offset = steps[step_count].offset;
  pattern_count = steps[step_count].pattern_count;
  pattern[pattern_count] = 0;
  search_failed = steps[step_count].failed;
}

void ct_history_begin(void) {
  forget_edits();
  place = entry_count;
  searching = false;
}

bool ct_history_is_searching(void) { return searching; }

const char *ct_history_prompt(void) {
  strcpy(prompt, search_failed ? "(failed " : "(");
  strcat(prompt, search_direction < 0 ? "reverse-i-search)`" : "i-search)`");
  strcat(prompt, pattern);
  strcat(prompt, "': ");
  return prompt;
}

static const char *candidate(size_t index) {
  return index == place ? rl_line_buffer : text_at(index);
}

const char *ct_history_match(size_t *offset) {
  *offset = match_offset;
  return candidate(match_place);
}

/* From `start` on; entries equal to the one that is shown are passed by. */
static void search(size_t start, bool next) {
  const char *shown = candidate(match_place);
  for (size_t i = start; i <= entry_count; search_direction < 0 ? i-- : i++) {
    const char *text = candidate(i), *found = strstr(text, pattern);
    if (found != NULL && !(next && strcmp(text, shown) == 0)) {
      match_place = i;
      match_offset = (size_t)(found - text);
      search_failed = false;
      return;
    }
    if (search_direction < 0 && i == 0) break;
  }
  search_failed = true;
}

void ct_history_search(int direction) {
  searching = true;
  search_failed = false;
  search_direction = direction;
  pattern_count = 0;
  pattern[0] = 0;
  match_place = place;
  match_offset = (size_t)rl_point;
  step_count = 0;
}

void ct_history_accept(void) {
  if (!searching) return;
  searching = false;
  if (match_place != place) go_to(match_place);
  ct_line_set_point(match_offset);
}

static void search_next(int direction) {
  search_direction = direction;
  if (pattern_count == 0) return;
  remember_step();
  if (direction < 0 ? match_place > 0 : match_place < entry_count)
    search(direction < 0 ? match_place - 1 : match_place + 1, true);
  else
    search_failed = true;
}

bool ct_history_take(const uint8_t *bytes, size_t count) {
  if (!searching) return false;
  uint8_t key = bytes[0];
  if (count == 1 && key == 0x07) {
    searching = false;
  } else if (count == 1 && key == 0x12) {
    search_next(-1);
  } else if (count == 1 && key == 0x13) {
    search_next(1);
  } else if (count == 1 && (key == 0x7f || key == 0x08)) {
    undo_step();
  } else if (key >= 0x20) {
    if (pattern_count + count >= sizeof pattern) return true;
    remember_step();
    memcpy(pattern + pattern_count, bytes, count);
    pattern_count += count;
    pattern[pattern_count] = 0;
    search(match_place, false);
  } else {
    ct_history_accept();
    /* Enter only takes what was found; every other key goes on from there. */
    return count == 1 && (key == '\r' || key == '\n' || key == 0x1b);
  }
  return true;
}
