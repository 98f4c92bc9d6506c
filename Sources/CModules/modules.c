// Written by generate.py: the texts of the modules in Python/.
#include "CModules.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char text__collections_more[] = {
#embed "Python/_collections_more.py"
};
static const unsigned char text__functools_more[] = {
#embed "Python/_functools_more.py"
};
static const unsigned char text__string_more[] = {
#embed "Python/_string_more.py"
};
static const unsigned char text__strptime[] = {
#embed "Python/_strptime.py"
};
static const unsigned char text_abc[] = {
#embed "Python/abc.py"
};
static const unsigned char text_base64[] = {
#embed "Python/base64.py"
};
static const unsigned char text_bisect[] = {
#embed "Python/bisect.py"
};
static const unsigned char text_calendar[] = {
#embed "Python/calendar.py"
};
static const unsigned char text_collections_dot_abc[] = {
#embed "Python/collections.abc.py"
};
static const unsigned char text_contextlib[] = {
#embed "Python/contextlib.py"
};
static const unsigned char text_csv[] = {
#embed "Python/csv.py"
};
static const unsigned char text_dataclasses[] = {
#embed "Python/dataclasses.py"
};
static const unsigned char text_datetime[] = {
#embed "Python/datetime.py"
};
static const unsigned char text_enum[] = {
#embed "Python/enum.py"
};
static const unsigned char text_fnmatch[] = {
#embed "Python/fnmatch.py"
};
static const unsigned char text_fractions[] = {
#embed "Python/fractions.py"
};
static const unsigned char text_gc[] = {
#embed "Python/gc.py"
};
static const unsigned char text_glob[] = {
#embed "Python/glob.py"
};
static const unsigned char text_heapq[] = {
#embed "Python/heapq.py"
};
static const unsigned char text_importlib[] = {
#embed "Python/importlib.py"
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
static const unsigned char text_keyword[] = {
#embed "Python/keyword.py"
};
static const unsigned char text_logging[] = {
#embed "Python/logging.py"
};
static const unsigned char text_numbers[] = {
#embed "Python/numbers.py"
};
static const unsigned char text_os[] = {
#embed "Python/os.py"
};
static const unsigned char text_pathlib[] = {
#embed "Python/pathlib.py"
};
static const unsigned char text_pprint[] = {
#embed "Python/pprint.py"
};
static const unsigned char text_re[] = {
#embed "Python/re.py"
};
static const unsigned char text_secrets[] = {
#embed "Python/secrets.py"
};
static const unsigned char text_statistics[] = {
#embed "Python/statistics.py"
};
static const unsigned char text_syft_dot__names[] = {
#embed "Python/syft._names.py"
};
static const unsigned char text_syft_dot__sandbox_data[] = {
#embed "Python/syft._sandbox_data.py"
};
static const unsigned char text_syft_dot_federated[] = {
#embed "Python/syft.federated.py"
};
static const unsigned char text_syft_dot_federated_dot_floptimizer[] = {
#embed "Python/syft.federated.floptimizer.py"
};
static const unsigned char text_syft_dot_frameworks[] = {
#embed "Python/syft.frameworks.py"
};
static const unsigned char text_syft_dot_frameworks_dot_torch[] = {
#embed "Python/syft.frameworks.torch.py"
};
static const unsigned char text_syft_dot_frameworks_dot_torch_dot_fl[] = {
#embed "Python/syft.frameworks.torch.fl.py"
};
static const unsigned char text_syft_dot_frameworks_dot_torch_dot_fl_dot_dataloader[] = {
#embed "Python/syft.frameworks.torch.fl.dataloader.py"
};
static const unsigned char text_syft_dot_frameworks_dot_torch_dot_fl_dot_dataset[] = {
#embed "Python/syft.frameworks.torch.fl.dataset.py"
};
static const unsigned char text_syft_dot_frameworks_dot_torch_dot_fl_dot_utils[] = {
#embed "Python/syft.frameworks.torch.fl.utils.py"
};
static const unsigned char text_syft_dot_frameworks_dot_torch_dot_tensors[] = {
#embed "Python/syft.frameworks.torch.tensors.py"
};
static const unsigned char text_syft_dot_frameworks_dot_torch_dot_tensors_dot_decorators[] = {
#embed "Python/syft.frameworks.torch.tensors.decorators.py"
};
static const unsigned char text_syft_dot_frameworks_dot_torch_dot_tensors_dot_decorators_dot_logging[] = {
#embed "Python/syft.frameworks.torch.tensors.decorators.logging.py"
};
static const unsigned char text_syft_dot_frameworks_dot_torch_dot_tensors_dot_interpreters[] = {
#embed "Python/syft.frameworks.torch.tensors.interpreters.py"
};
static const unsigned char text_syft_dot_frameworks_dot_torch_dot_tensors_dot_interpreters_dot_private[] = {
#embed "Python/syft.frameworks.torch.tensors.interpreters.private.py"
};
static const unsigned char text_syft_dot_generic[] = {
#embed "Python/syft.generic.py"
};
static const unsigned char text_syft_dot_generic_dot_abstract[] = {
#embed "Python/syft.generic.abstract.py"
};
static const unsigned char text_syft_dot_generic_dot_abstract_dot_tensor[] = {
#embed "Python/syft.generic.abstract.tensor.py"
};
static const unsigned char text_syft_dot_generic_dot_frameworks[] = {
#embed "Python/syft.generic.frameworks.py"
};
static const unsigned char text_syft_dot_generic_dot_frameworks_dot_hook[] = {
#embed "Python/syft.generic.frameworks.hook.py"
};
static const unsigned char text_syft_dot_generic_dot_frameworks_dot_hook_dot_chains[] = {
#embed "Python/syft.generic.frameworks.hook.chains.py"
};
static const unsigned char text_syft_dot_generic_dot_frameworks_dot_overload[] = {
#embed "Python/syft.generic.frameworks.overload.py"
};
static const unsigned char text_syft_dot_generic_dot_id_provider[] = {
#embed "Python/syft.generic.id_provider.py"
};
static const unsigned char text_syft_dot_generic_dot_pointers[] = {
#embed "Python/syft.generic.pointers.py"
};
static const unsigned char text_syft_dot_generic_dot_pointers_dot_multi_pointer[] = {
#embed "Python/syft.generic.pointers.multi_pointer.py"
};
static const unsigned char text_syft_dot_generic_dot_pointers_dot_object_wrapper[] = {
#embed "Python/syft.generic.pointers.object_wrapper.py"
};
static const unsigned char text_syft_dot_generic_dot_pointers_dot_pointer_dataset[] = {
#embed "Python/syft.generic.pointers.pointer_dataset.py"
};
static const unsigned char text_syft_dot_grid[] = {
#embed "Python/syft.grid.py"
};
static const unsigned char text_syft_dot_grid_dot_private_grid[] = {
#embed "Python/syft.grid.private_grid.py"
};
static const unsigned char text_syft_dot_sandbox[] = {
#embed "Python/syft.sandbox.py"
};
static const unsigned char text_syft_dot_workers[] = {
#embed "Python/syft.workers.py"
};
static const unsigned char text_textwrap[] = {
#embed "Python/textwrap.py"
};
static const unsigned char text_timeit[] = {
#embed "Python/timeit.py"
};
static const unsigned char text_tqdm[] = {
#embed "Python/tqdm.py"
};
static const unsigned char text_tqdm_dot_auto[] = {
#embed "Python/tqdm.auto.py"
};
static const unsigned char text_tqdm_dot_notebook[] = {
#embed "Python/tqdm.notebook.py"
};
static const unsigned char text_tqdm_dot_std[] = {
#embed "Python/tqdm.std.py"
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
static const unsigned char text_uuid[] = {
#embed "Python/uuid.py"
};
static const unsigned char text_weakref[] = {
#embed "Python/weakref.py"
};

static const struct python_module_text modules[] = {
  {"_collections_more", text__collections_more, sizeof(text__collections_more)},
  {"_functools_more", text__functools_more, sizeof(text__functools_more)},
  {"_string_more", text__string_more, sizeof(text__string_more)},
  {"_strptime", text__strptime, sizeof(text__strptime)},
  {"abc", text_abc, sizeof(text_abc)},
  {"base64", text_base64, sizeof(text_base64)},
  {"bisect", text_bisect, sizeof(text_bisect)},
  {"calendar", text_calendar, sizeof(text_calendar)},
  {"collections.abc", text_collections_dot_abc, sizeof(text_collections_dot_abc)},
  {"contextlib", text_contextlib, sizeof(text_contextlib)},
  {"csv", text_csv, sizeof(text_csv)},
  {"dataclasses", text_dataclasses, sizeof(text_dataclasses)},
  {"datetime", text_datetime, sizeof(text_datetime)},
  {"enum", text_enum, sizeof(text_enum)},
  {"fnmatch", text_fnmatch, sizeof(text_fnmatch)},
  {"fractions", text_fractions, sizeof(text_fractions)},
  {"gc", text_gc, sizeof(text_gc)},
  {"glob", text_glob, sizeof(text_glob)},
  {"heapq", text_heapq, sizeof(text_heapq)},
  {"importlib", text_importlib, sizeof(text_importlib)},
  {"json", text_json, sizeof(text_json)},
  {"json.decoder", text_json_dot_decoder, sizeof(text_json_dot_decoder)},
  {"json.encoder", text_json_dot_encoder, sizeof(text_json_dot_encoder)},
  {"keyword", text_keyword, sizeof(text_keyword)},
  {"logging", text_logging, sizeof(text_logging)},
  {"numbers", text_numbers, sizeof(text_numbers)},
  {"os", text_os, sizeof(text_os)},
  {"pathlib", text_pathlib, sizeof(text_pathlib)},
  {"pprint", text_pprint, sizeof(text_pprint)},
  {"re", text_re, sizeof(text_re)},
  {"secrets", text_secrets, sizeof(text_secrets)},
  {"statistics", text_statistics, sizeof(text_statistics)},
  {"syft._names", text_syft_dot__names, sizeof(text_syft_dot__names)},
  {"syft._sandbox_data", text_syft_dot__sandbox_data, sizeof(text_syft_dot__sandbox_data)},
  {"syft.federated", text_syft_dot_federated, sizeof(text_syft_dot_federated)},
  {"syft.federated.floptimizer", text_syft_dot_federated_dot_floptimizer, sizeof(text_syft_dot_federated_dot_floptimizer)},
  {"syft.frameworks", text_syft_dot_frameworks, sizeof(text_syft_dot_frameworks)},
  {"syft.frameworks.torch", text_syft_dot_frameworks_dot_torch, sizeof(text_syft_dot_frameworks_dot_torch)},
  {"syft.frameworks.torch.fl", text_syft_dot_frameworks_dot_torch_dot_fl, sizeof(text_syft_dot_frameworks_dot_torch_dot_fl)},
  {"syft.frameworks.torch.fl.dataloader", text_syft_dot_frameworks_dot_torch_dot_fl_dot_dataloader, sizeof(text_syft_dot_frameworks_dot_torch_dot_fl_dot_dataloader)},
  {"syft.frameworks.torch.fl.dataset", text_syft_dot_frameworks_dot_torch_dot_fl_dot_dataset, sizeof(text_syft_dot_frameworks_dot_torch_dot_fl_dot_dataset)},
  {"syft.frameworks.torch.fl.utils", text_syft_dot_frameworks_dot_torch_dot_fl_dot_utils, sizeof(text_syft_dot_frameworks_dot_torch_dot_fl_dot_utils)},
  {"syft.frameworks.torch.tensors", text_syft_dot_frameworks_dot_torch_dot_tensors, sizeof(text_syft_dot_frameworks_dot_torch_dot_tensors)},
  {"syft.frameworks.torch.tensors.decorators", text_syft_dot_frameworks_dot_torch_dot_tensors_dot_decorators, sizeof(text_syft_dot_frameworks_dot_torch_dot_tensors_dot_decorators)},
  {"syft.frameworks.torch.tensors.decorators.logging", text_syft_dot_frameworks_dot_torch_dot_tensors_dot_decorators_dot_logging, sizeof(text_syft_dot_frameworks_dot_torch_dot_tensors_dot_decorators_dot_logging)},
  {"syft.frameworks.torch.tensors.interpreters", text_syft_dot_frameworks_dot_torch_dot_tensors_dot_interpreters, sizeof(text_syft_dot_frameworks_dot_torch_dot_tensors_dot_interpreters)},
  {"syft.frameworks.torch.tensors.interpreters.private", text_syft_dot_frameworks_dot_torch_dot_tensors_dot_interpreters_dot_private, sizeof(text_syft_dot_frameworks_dot_torch_dot_tensors_dot_interpreters_dot_private)},
  {"syft.generic", text_syft_dot_generic, sizeof(text_syft_dot_generic)},
  {"syft.generic.abstract", text_syft_dot_generic_dot_abstract, sizeof(text_syft_dot_generic_dot_abstract)},
  {"syft.generic.abstract.tensor", text_syft_dot_generic_dot_abstract_dot_tensor, sizeof(text_syft_dot_generic_dot_abstract_dot_tensor)},
  {"syft.generic.frameworks", text_syft_dot_generic_dot_frameworks, sizeof(text_syft_dot_generic_dot_frameworks)},
  {"syft.generic.frameworks.hook", text_syft_dot_generic_dot_frameworks_dot_hook, sizeof(text_syft_dot_generic_dot_frameworks_dot_hook)},
  {"syft.generic.frameworks.hook.chains", text_syft_dot_generic_dot_frameworks_dot_hook_dot_chains, sizeof(text_syft_dot_generic_dot_frameworks_dot_hook_dot_chains)},
  {"syft.generic.frameworks.overload", text_syft_dot_generic_dot_frameworks_dot_overload, sizeof(text_syft_dot_generic_dot_frameworks_dot_overload)},
  {"syft.generic.id_provider", text_syft_dot_generic_dot_id_provider, sizeof(text_syft_dot_generic_dot_id_provider)},
  {"syft.generic.pointers", text_syft_dot_generic_dot_pointers, sizeof(text_syft_dot_generic_dot_pointers)},
  {"syft.generic.pointers.multi_pointer", text_syft_dot_generic_dot_pointers_dot_multi_pointer, sizeof(text_syft_dot_generic_dot_pointers_dot_multi_pointer)},
  {"syft.generic.pointers.object_wrapper", text_syft_dot_generic_dot_pointers_dot_object_wrapper, sizeof(text_syft_dot_generic_dot_pointers_dot_object_wrapper)},
  {"syft.generic.pointers.pointer_dataset", text_syft_dot_generic_dot_pointers_dot_pointer_dataset, sizeof(text_syft_dot_generic_dot_pointers_dot_pointer_dataset)},
  {"syft.grid", text_syft_dot_grid, sizeof(text_syft_dot_grid)},
  {"syft.grid.private_grid", text_syft_dot_grid_dot_private_grid, sizeof(text_syft_dot_grid_dot_private_grid)},
  {"syft.sandbox", text_syft_dot_sandbox, sizeof(text_syft_dot_sandbox)},
  {"syft.workers", text_syft_dot_workers, sizeof(text_syft_dot_workers)},
  {"textwrap", text_textwrap, sizeof(text_textwrap)},
  {"timeit", text_timeit, sizeof(text_timeit)},
  {"tqdm", text_tqdm, sizeof(text_tqdm)},
  {"tqdm.auto", text_tqdm_dot_auto, sizeof(text_tqdm_dot_auto)},
  {"tqdm.notebook", text_tqdm_dot_notebook, sizeof(text_tqdm_dot_notebook)},
  {"tqdm.std", text_tqdm_dot_std, sizeof(text_tqdm_dot_std)},
  {"traceback", text_traceback, sizeof(text_traceback)},
  {"types", text_types, sizeof(text_types)},
  {"typing", text_typing, sizeof(text_typing)},
  {"uuid", text_uuid, sizeof(text_uuid)},
  {"weakref", text_weakref, sizeof(text_weakref)},
};

size_t python_module_count(void) { return sizeof(modules) / sizeof(modules[0]); }

struct python_module_text python_module(size_t position) { return modules[position]; }
