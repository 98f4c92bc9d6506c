// libcurl, loaded when a data set is first downloaded: its functions take any number of arguments,
// and nothing else of the program needs it.
#include "CTransfer.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

// From libcurl's stable interface.
enum {
  option_write_data = 10001,
  option_url = 10002,
  option_low_speed_limit = 19,
  option_low_speed_time = 20,
  option_no_progress = 43,
  option_fail_on_error = 45,
  option_follow_location = 52,
  option_max_redirects = 68,
  option_connect_timeout = 78,
  option_no_signal = 99,
  option_protocols = 181,
  option_redirect_protocols = 182,
  option_user_agent = 10018,
  option_progress_data = 10057,
  option_progress_function = 20219,
  option_resume_from = 30116,
  protocols_web = 3,
};

struct curl_functions {
  void *(*init)(void);
  int (*set)(void *, int, ...);
  int (*perform)(void *);
  void (*cleanup)(void *);
  const char *(*text)(int);
};

struct transfer {
  transfer_progress progress;
  void *context;
  int64_t before;
};

static int tell(void *data, int64_t total, int64_t now, int64_t up_total, int64_t up_now) {
  (void)up_total;
  (void)up_now;
  struct transfer *transfer = data;
  int64_t all = total > 0 ? total + transfer->before : 0;
  return transfer->progress(transfer->context, now + transfer->before, all);
}

static int load(struct curl_functions *functions) {
  static const char *names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl-nss.so.4"};
  void *library = NULL;
  for (size_t index = 0; library == NULL && index < sizeof names / sizeof *names; index++)
    library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return 0;
  *(void **)&functions->init = dlsym(library, "curl_easy_init");
  *(void **)&functions->set = dlsym(library, "curl_easy_setopt");
  *(void **)&functions->perform = dlsym(library, "curl_easy_perform");
  *(void **)&functions->cleanup = dlsym(library, "curl_easy_cleanup");
  *(void **)&functions->text = dlsym(library, "curl_easy_strerror");
  return functions->init && functions->set && functions->perform && functions->cleanup &&
         functions->text;
}

int transfer_file(const char *url, const char *path, transfer_progress progress, void *context,
                  char *message, size_t message_size) {
  struct curl_functions curl;
  if (message_size > 0) message[0] = 0;
  if (!load(&curl)) return TRANSFER_NO_LIBRARY;
  FILE *file = fopen(path, "ab");
  if (file == NULL) return TRANSFER_NO_FILE;
  struct stat facts;
  struct transfer transfer = {progress, context, 0};
  if (fstat(fileno(file), &facts) == 0) transfer.before = facts.st_size;
  void *handle = curl.init();
  int result = 2;
  if (handle != NULL) {
    curl.set(handle, option_url, url);
    curl.set(handle, option_write_data, file);
    curl.set(handle, option_follow_location, 1L);
    curl.set(handle, option_max_redirects, 5L);
    curl.set(handle, option_fail_on_error, 1L);
    curl.set(handle, option_no_signal, 1L);
    curl.set(handle, option_connect_timeout, 10L);
    curl.set(handle, option_low_speed_limit, 1L);
    curl.set(handle, option_low_speed_time, 30L);
    curl.set(handle, option_protocols, (long)protocols_web);
    curl.set(handle, option_redirect_protocols, (long)protocols_web);
    curl.set(handle, option_user_agent, "fedrepl");
    if (transfer.before > 0) curl.set(handle, option_resume_from, transfer.before);
    curl.set(handle, option_no_progress, 0L);
    curl.set(handle, option_progress_function, tell);
    curl.set(handle, option_progress_data, &transfer);
    result = curl.perform(handle);
    curl.cleanup(handle);
  }
  if (fclose(file) != 0 && result == 0) result = TRANSFER_NO_FILE;
  if (result > 0 && message_size > 0) {
    strncpy(message, curl.text(result), message_size - 1);
    message[message_size - 1] = 0;
  }
  return result;
}
