// Written by generate.py: the texts of the modules in Python/.
#include "CModules.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char text_abc[] = {
#embed "Python/abc.py"
};
static const unsigned char text_bisect[] = {
#embed "Python/bisect.py"
};
static const unsigned char text_collections_dot_abc[] = {
#embed "Python/collections.abc.py"
};
static const unsigned char text_contextlib[] = {
#embed "Python/contextlib.py"
};
static const unsigned char text_dataclasses[] = {
#embed "Python/dataclasses.py"
};
static const unsigned char text_enum[] = {
#embed "Python/enum.py"
};
static const unsigned char text_heapq[] = {
#embed "Python/heapq.py"
};
static const unsigned char text_json[] = {
#embed "Python/json.py"
};
static const unsigned char text_json_dot_decoder[] = {
#embed "Python/json.decoder.py"
};
static const unsigned char text_json_dot_encoder[] = {
#embed "Python/json.encoder.py"
};
static const unsigned char text_os[] = {
#embed "Python/os.py"
};
static const unsigned char text_re[] = {
#embed "Python/re.py"
};
static const unsigned char text_textwrap[] = {
#embed "Python/textwrap.py"
};
static const unsigned char text_traceback[] = {
#embed "Python/traceback.py"
};
static const unsigned char text_types[] = {
#embed "Python/types.py"
};
static const unsigned char text_typing[] = {
#embed "Python/typing.py"
};

static const struct python_module_text modules[] = {
  {"abc", text_abc, sizeof(text_abc)},
  {"bisect", text_bisect, sizeof(text_bisect)},
  {"collections.abc", text_collections_dot_abc, sizeof(text_collections_dot_abc)},
  {"contextlib", text_contextlib, sizeof(text_contextlib)},
  {"dataclasses", text_dataclasses, sizeof(text_dataclasses)},
  {"enum", text_enum, sizeof(text_enum)},
  {"heapq", text_heapq, sizeof(text_heapq)},
  {"json", text_json, sizeof(text_json)},
  {"json.decoder", text_json_dot_decoder, sizeof(text_json_dot_decoder)},
  {"json.encoder", text_json_dot_encoder, sizeof(text_json_dot_encoder)},
  {"os", text_os, sizeof(text_os)},
  {"re", text_re, sizeof(text_re)},
  {"textwrap", text_textwrap, sizeof(text_textwrap)},
  {"traceback", text_traceback, sizeof(text_traceback)},
  {"types", text_types, sizeof(text_types)},
  {"typing", text_typing, sizeof(text_typing)},
};

size_t python_module_count(void) { return sizeof(modules) / sizeof(modules[0]); }

struct python_module_text python_module(size_t position) { return modules[position]; }
