#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

bool ct_locale_is_fallback = false;
bool ct_locale_is_utf8 = false;

static bool is_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return strcmp(codeset, "UTF-8") == 0 || strcmp(codeset, "utf8") == 0;
}

int ct_locale_set_up(void) {
  /* A locale that is not installed (en_US.UTF-8 in a container) leaves "C", in which nothing
     above ASCII has a width. */
  bool installed = setlocale(LC_CTYPE, "") != NULL;
  ct_locale_is_fallback = false;
  ct_locale_is_utf8 = true;
  if (installed && is_utf8()) return 1;
  /* "C" says nothing about the terminal, which is UTF-8 nearly everywhere; an installed locale
     of another encoding (ISO-8859-1, EUC-JP) is meant. */
  bool other = installed && strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968") != 0;
  if (!other && setlocale(LC_CTYPE, "C.UTF-8") != NULL && is_utf8()) {
    ct_locale_is_fallback = true;
    return 2;
  }
  setlocale(LC_CTYPE, "C");
  ct_locale_is_utf8 = false;
  return 0;
}

int ct_locale_width(uint32_t scalar) {
  return wcwidth((wchar_t)scalar);
}
