#pragma once
#include <stddef.h>
#include <stdint.h>

/// Called while a file arrives, with the bytes that are there and those that there will be (0 where
/// that is not known). Anything but 0 ends the transfer.
typedef int (*transfer_progress)(void *context, int64_t done, int64_t total);

enum transfer_result {
  TRANSFER_DONE = 0,
  /// No library for transfers on this machine.
  TRANSFER_NO_LIBRARY = -1,
  /// The file could not be written.
  TRANSFER_NO_FILE = -2,
};

/// Fetches a file over HTTP or HTTPS, after the bytes that are in it already.
/// @return `TRANSFER_DONE`, another `transfer_result`, or the number of libcurl's error, with its
/// text in `message`.
int transfer_file(const char *url, const char *path, transfer_progress progress, void *context,
                  char *message, size_t message_size);
