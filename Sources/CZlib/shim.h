#include <zlib.h>

/// `inflateInit2` is a macro. The window takes gzip headers.
static inline int fedrepl_inflate_start(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
