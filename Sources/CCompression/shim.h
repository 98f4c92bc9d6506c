#include <zlib.h>

// Macros that Swift does not see as functions.
static inline int fedrepl_deflate_begin(z_streamp stream, int level, int bits, int memory, int strategy) {
  return deflateInit2(stream, level, Z_DEFLATED, bits, memory, strategy);
}
static inline int fedrepl_inflate_begin(z_streamp stream, int bits) {
  return inflateInit2(stream, bits);
}
