// Written by generate.py: the texts of the modules in Python/.
#include "CModules.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char text_PIL[] = {
#embed "Python/PIL.py"
};
static const unsigned char text_PIL_dot_Image[] = {
#embed "Python/PIL.Image.py"
};
static const unsigned char text__argparse_help[] = {
#embed "Python/_argparse_help.py"
};
static const unsigned char text__blake[] = {
#embed "Python/_blake.py"
};
static const unsigned char text__collections_more[] = {
#embed "Python/_collections_more.py"
};
static const unsigned char text__decimal_contexts[] = {
#embed "Python/_decimal_contexts.py"
};
static const unsigned char text__decimal_format[] = {
#embed "Python/_decimal_format.py"
};
static const unsigned char text__decimal_functions[] = {
#embed "Python/_decimal_functions.py"
};
static const unsigned char text__functools_more[] = {
#embed "Python/_functools_more.py"
};
static const unsigned char text__nn_functional[] = {
#embed "Python/_nn_functional.py"
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
static const unsigned char text_argparse[] = {
#embed "Python/argparse.py"
};
static const unsigned char text_array[] = {
#embed "Python/array.py"
};
static const unsigned char text_ast[] = {
#embed "Python/ast.py"
};
static const unsigned char text_base64[] = {
#embed "Python/base64.py"
};
static const unsigned char text_binascii[] = {
#embed "Python/binascii.py"
};
static const unsigned char text_bisect[] = {
#embed "Python/bisect.py"
};
static const unsigned char text_calendar[] = {
#embed "Python/calendar.py"
};
static const unsigned char text_cmath[] = {
#embed "Python/cmath.py"
};
static const unsigned char text_collections_dot_abc[] = {
#embed "Python/collections.abc.py"
};
static const unsigned char text_colorsys[] = {
#embed "Python/colorsys.py"
};
static const unsigned char text_concurrent[] = {
#embed "Python/concurrent.py"
};
static const unsigned char text_concurrent_dot_futures[] = {
#embed "Python/concurrent.futures.py"
};
static const unsigned char text_configparser[] = {
#embed "Python/configparser.py"
};
static const unsigned char text_contextlib[] = {
#embed "Python/contextlib.py"
};
static const unsigned char text_contextvars[] = {
#embed "Python/contextvars.py"
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
static const unsigned char text_decimal[] = {
#embed "Python/decimal.py"
};
static const unsigned char text_enum[] = {
#embed "Python/enum.py"
};
static const unsigned char text_errno[] = {
#embed "Python/errno.py"
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
static const unsigned char text_getpass[] = {
#embed "Python/getpass.py"
};
static const unsigned char text_glob[] = {
#embed "Python/glob.py"
};
static const unsigned char text_graphlib[] = {
#embed "Python/graphlib.py"
};
static const unsigned char text_gzip[] = {
#embed "Python/gzip.py"
};
static const unsigned char text_hashlib[] = {
#embed "Python/hashlib.py"
};
static const unsigned char text_heapq[] = {
#embed "Python/heapq.py"
};
static const unsigned char text_hmac[] = {
#embed "Python/hmac.py"
};
static const unsigned char text_html[] = {
#embed "Python/html.py"
};
static const unsigned char text_html_dot_entities[] = {
#embed "Python/html.entities.py"
};
static const unsigned char text_importlib[] = {
#embed "Python/importlib.py"
};
static const unsigned char text_inspect[] = {
#embed "Python/inspect.py"
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
static const unsigned char text_locale[] = {
#embed "Python/locale.py"
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
static const unsigned char text_platform[] = {
#embed "Python/platform.py"
};
static const unsigned char text_pprint[] = {
#embed "Python/pprint.py"
};
static const unsigned char text_queue[] = {
#embed "Python/queue.py"
};
static const unsigned char text_re[] = {
#embed "Python/re.py"
};
static const unsigned char text_reprlib[] = {
#embed "Python/reprlib.py"
};
static const unsigned char text_secrets[] = {
#embed "Python/secrets.py"
};
static const unsigned char text_shlex[] = {
#embed "Python/shlex.py"
};
static const unsigned char text_shutil[] = {
#embed "Python/shutil.py"
};
static const unsigned char text_signal[] = {
#embed "Python/signal.py"
};
static const unsigned char text_statistics[] = {
#embed "Python/statistics.py"
};
static const unsigned char text_struct[] = {
#embed "Python/struct.py"
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
static const unsigned char text_tempfile[] = {
#embed "Python/tempfile.py"
};
static const unsigned char text_textwrap[] = {
#embed "Python/textwrap.py"
};
static const unsigned char text_threading[] = {
#embed "Python/threading.py"
};
static const unsigned char text_timeit[] = {
#embed "Python/timeit.py"
};
static const unsigned char text_torch_dot_nn[] = {
#embed "Python/torch.nn.py"
};
static const unsigned char text_torch_dot_nn_dot_init[] = {
#embed "Python/torch.nn.init.py"
};
static const unsigned char text_torch_dot_nn_dot_modules[] = {
#embed "Python/torch.nn.modules.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_activation[] = {
#embed "Python/torch.nn.modules.activation.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_batchnorm[] = {
#embed "Python/torch.nn.modules.batchnorm.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_container[] = {
#embed "Python/torch.nn.modules.container.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_conv[] = {
#embed "Python/torch.nn.modules.conv.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_distance[] = {
#embed "Python/torch.nn.modules.distance.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_dropout[] = {
#embed "Python/torch.nn.modules.dropout.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_flatten[] = {
#embed "Python/torch.nn.modules.flatten.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_instancenorm[] = {
#embed "Python/torch.nn.modules.instancenorm.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_linear[] = {
#embed "Python/torch.nn.modules.linear.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_loss[] = {
#embed "Python/torch.nn.modules.loss.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_module[] = {
#embed "Python/torch.nn.modules.module.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_normalization[] = {
#embed "Python/torch.nn.modules.normalization.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_padding[] = {
#embed "Python/torch.nn.modules.padding.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_pixelshuffle[] = {
#embed "Python/torch.nn.modules.pixelshuffle.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_pooling[] = {
#embed "Python/torch.nn.modules.pooling.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_rnn[] = {
#embed "Python/torch.nn.modules.rnn.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_sparse[] = {
#embed "Python/torch.nn.modules.sparse.py"
};
static const unsigned char text_torch_dot_nn_dot_modules_dot_upsampling[] = {
#embed "Python/torch.nn.modules.upsampling.py"
};
static const unsigned char text_torch_dot_nn_dot_parameter[] = {
#embed "Python/torch.nn.parameter.py"
};
static const unsigned char text_torch_dot_nn_dot_utils[] = {
#embed "Python/torch.nn.utils.py"
};
static const unsigned char text_torch_dot_nn_dot_utils_dot__weight_norm[] = {
#embed "Python/torch.nn.utils._weight_norm.py"
};
static const unsigned char text_torch_dot_nn_dot_utils_dot_rnn[] = {
#embed "Python/torch.nn.utils.rnn.py"
};
static const unsigned char text_torch_dot_optim[] = {
#embed "Python/torch.optim.py"
};
static const unsigned char text_torch_dot_optim_dot_lbfgs[] = {
#embed "Python/torch.optim.lbfgs.py"
};
static const unsigned char text_torch_dot_optim_dot_lr_scheduler[] = {
#embed "Python/torch.optim.lr_scheduler.py"
};
static const unsigned char text_torch_dot_optim_dot_optimizer[] = {
#embed "Python/torch.optim.optimizer.py"
};
static const unsigned char text_torch_dot_random[] = {
#embed "Python/torch.random.py"
};
static const unsigned char text_torch_dot_utils[] = {
#embed "Python/torch.utils.py"
};
static const unsigned char text_torch_dot_utils_dot_data[] = {
#embed "Python/torch.utils.data.py"
};
static const unsigned char text_torch_dot_utils_dot_data_dot__utils[] = {
#embed "Python/torch.utils.data._utils.py"
};
static const unsigned char text_torch_dot_utils_dot_data_dot__utils_dot_collate[] = {
#embed "Python/torch.utils.data._utils.collate.py"
};
static const unsigned char text_torch_dot_utils_dot_data_dot_dataloader[] = {
#embed "Python/torch.utils.data.dataloader.py"
};
static const unsigned char text_torch_dot_utils_dot_data_dot_dataset[] = {
#embed "Python/torch.utils.data.dataset.py"
};
static const unsigned char text_torch_dot_utils_dot_data_dot_sampler[] = {
#embed "Python/torch.utils.data.sampler.py"
};
static const unsigned char text_torchvision[] = {
#embed "Python/torchvision.py"
};
static const unsigned char text_torchvision_dot_datasets[] = {
#embed "Python/torchvision.datasets.py"
};
static const unsigned char text_torchvision_dot_transforms[] = {
#embed "Python/torchvision.transforms.py"
};
static const unsigned char text_torchvision_dot_transforms_dot_functional[] = {
#embed "Python/torchvision.transforms.functional.py"
};
static const unsigned char text_torchvision_dot_utils[] = {
#embed "Python/torchvision.utils.py"
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
static const unsigned char text_unicodedata[] = {
#embed "Python/unicodedata.py"
};
static const unsigned char text_urllib[] = {
#embed "Python/urllib.py"
};
static const unsigned char text_urllib_dot_parse[] = {
#embed "Python/urllib.parse.py"
};
static const unsigned char text_uuid[] = {
#embed "Python/uuid.py"
};
static const unsigned char text_weakref[] = {
#embed "Python/weakref.py"
};
static const unsigned char text_zlib[] = {
#embed "Python/zlib.py"
};

static const struct python_module_text modules[] = {
  {"PIL", text_PIL, sizeof(text_PIL)},
  {"PIL.Image", text_PIL_dot_Image, sizeof(text_PIL_dot_Image)},
  {"_argparse_help", text__argparse_help, sizeof(text__argparse_help)},
  {"_blake", text__blake, sizeof(text__blake)},
  {"_collections_more", text__collections_more, sizeof(text__collections_more)},
  {"_decimal_contexts", text__decimal_contexts, sizeof(text__decimal_contexts)},
  {"_decimal_format", text__decimal_format, sizeof(text__decimal_format)},
  {"_decimal_functions", text__decimal_functions, sizeof(text__decimal_functions)},
  {"_functools_more", text__functools_more, sizeof(text__functools_more)},
  {"_nn_functional", text__nn_functional, sizeof(text__nn_functional)},
  {"_string_more", text__string_more, sizeof(text__string_more)},
  {"_strptime", text__strptime, sizeof(text__strptime)},
  {"abc", text_abc, sizeof(text_abc)},
  {"argparse", text_argparse, sizeof(text_argparse)},
  {"array", text_array, sizeof(text_array)},
  {"ast", text_ast, sizeof(text_ast)},
  {"base64", text_base64, sizeof(text_base64)},
  {"binascii", text_binascii, sizeof(text_binascii)},
  {"bisect", text_bisect, sizeof(text_bisect)},
  {"calendar", text_calendar, sizeof(text_calendar)},
  {"cmath", text_cmath, sizeof(text_cmath)},
  {"collections.abc", text_collections_dot_abc, sizeof(text_collections_dot_abc)},
  {"colorsys", text_colorsys, sizeof(text_colorsys)},
  {"concurrent", text_concurrent, sizeof(text_concurrent)},
  {"concurrent.futures", text_concurrent_dot_futures, sizeof(text_concurrent_dot_futures)},
  {"configparser", text_configparser, sizeof(text_configparser)},
  {"contextlib", text_contextlib, sizeof(text_contextlib)},
  {"contextvars", text_contextvars, sizeof(text_contextvars)},
  {"csv", text_csv, sizeof(text_csv)},
  {"dataclasses", text_dataclasses, sizeof(text_dataclasses)},
  {"datetime", text_datetime, sizeof(text_datetime)},
  {"decimal", text_decimal, sizeof(text_decimal)},
  {"enum", text_enum, sizeof(text_enum)},
  {"errno", text_errno, sizeof(text_errno)},
  {"fnmatch", text_fnmatch, sizeof(text_fnmatch)},
  {"fractions", text_fractions, sizeof(text_fractions)},
  {"gc", text_gc, sizeof(text_gc)},
  {"getpass", text_getpass, sizeof(text_getpass)},
  {"glob", text_glob, sizeof(text_glob)},
  {"graphlib", text_graphlib, sizeof(text_graphlib)},
  {"gzip", text_gzip, sizeof(text_gzip)},
  {"hashlib", text_hashlib, sizeof(text_hashlib)},
  {"heapq", text_heapq, sizeof(text_heapq)},
  {"hmac", text_hmac, sizeof(text_hmac)},
  {"html", text_html, sizeof(text_html)},
  {"html.entities", text_html_dot_entities, sizeof(text_html_dot_entities)},
  {"importlib", text_importlib, sizeof(text_importlib)},
  {"inspect", text_inspect, sizeof(text_inspect)},
  {"json", text_json, sizeof(text_json)},
  {"json.decoder", text_json_dot_decoder, sizeof(text_json_dot_decoder)},
  {"json.encoder", text_json_dot_encoder, sizeof(text_json_dot_encoder)},
  {"keyword", text_keyword, sizeof(text_keyword)},
  {"locale", text_locale, sizeof(text_locale)},
  {"logging", text_logging, sizeof(text_logging)},
  {"numbers", text_numbers, sizeof(text_numbers)},
  {"os", text_os, sizeof(text_os)},
  {"pathlib", text_pathlib, sizeof(text_pathlib)},
  {"platform", text_platform, sizeof(text_platform)},
  {"pprint", text_pprint, sizeof(text_pprint)},
  {"queue", text_queue, sizeof(text_queue)},
  {"re", text_re, sizeof(text_re)},
  {"reprlib", text_reprlib, sizeof(text_reprlib)},
  {"secrets", text_secrets, sizeof(text_secrets)},
  {"shlex", text_shlex, sizeof(text_shlex)},
  {"shutil", text_shutil, sizeof(text_shutil)},
  {"signal", text_signal, sizeof(text_signal)},
  {"statistics", text_statistics, sizeof(text_statistics)},
  {"struct", text_struct, sizeof(text_struct)},
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
  {"tempfile", text_tempfile, sizeof(text_tempfile)},
  {"textwrap", text_textwrap, sizeof(text_textwrap)},
  {"threading", text_threading, sizeof(text_threading)},
  {"timeit", text_timeit, sizeof(text_timeit)},
  {"torch.nn", text_torch_dot_nn, sizeof(text_torch_dot_nn)},
  {"torch.nn.init", text_torch_dot_nn_dot_init, sizeof(text_torch_dot_nn_dot_init)},
  {"torch.nn.modules", text_torch_dot_nn_dot_modules, sizeof(text_torch_dot_nn_dot_modules)},
  {"torch.nn.modules.activation", text_torch_dot_nn_dot_modules_dot_activation, sizeof(text_torch_dot_nn_dot_modules_dot_activation)},
  {"torch.nn.modules.batchnorm", text_torch_dot_nn_dot_modules_dot_batchnorm, sizeof(text_torch_dot_nn_dot_modules_dot_batchnorm)},
  {"torch.nn.modules.container", text_torch_dot_nn_dot_modules_dot_container, sizeof(text_torch_dot_nn_dot_modules_dot_container)},
  {"torch.nn.modules.conv", text_torch_dot_nn_dot_modules_dot_conv, sizeof(text_torch_dot_nn_dot_modules_dot_conv)},
  {"torch.nn.modules.distance", text_torch_dot_nn_dot_modules_dot_distance, sizeof(text_torch_dot_nn_dot_modules_dot_distance)},
  {"torch.nn.modules.dropout", text_torch_dot_nn_dot_modules_dot_dropout, sizeof(text_torch_dot_nn_dot_modules_dot_dropout)},
  {"torch.nn.modules.flatten", text_torch_dot_nn_dot_modules_dot_flatten, sizeof(text_torch_dot_nn_dot_modules_dot_flatten)},
  {"torch.nn.modules.instancenorm", text_torch_dot_nn_dot_modules_dot_instancenorm, sizeof(text_torch_dot_nn_dot_modules_dot_instancenorm)},
  {"torch.nn.modules.linear", text_torch_dot_nn_dot_modules_dot_linear, sizeof(text_torch_dot_nn_dot_modules_dot_linear)},
  {"torch.nn.modules.loss", text_torch_dot_nn_dot_modules_dot_loss, sizeof(text_torch_dot_nn_dot_modules_dot_loss)},
  {"torch.nn.modules.module", text_torch_dot_nn_dot_modules_dot_module, sizeof(text_torch_dot_nn_dot_modules_dot_module)},
  {"torch.nn.modules.normalization", text_torch_dot_nn_dot_modules_dot_normalization, sizeof(text_torch_dot_nn_dot_modules_dot_normalization)},
  {"torch.nn.modules.padding", text_torch_dot_nn_dot_modules_dot_padding, sizeof(text_torch_dot_nn_dot_modules_dot_padding)},
  {"torch.nn.modules.pixelshuffle", text_torch_dot_nn_dot_modules_dot_pixelshuffle, sizeof(text_torch_dot_nn_dot_modules_dot_pixelshuffle)},
  {"torch.nn.modules.pooling", text_torch_dot_nn_dot_modules_dot_pooling, sizeof(text_torch_dot_nn_dot_modules_dot_pooling)},
  {"torch.nn.modules.rnn", text_torch_dot_nn_dot_modules_dot_rnn, sizeof(text_torch_dot_nn_dot_modules_dot_rnn)},
  {"torch.nn.modules.sparse", text_torch_dot_nn_dot_modules_dot_sparse, sizeof(text_torch_dot_nn_dot_modules_dot_sparse)},
  {"torch.nn.modules.upsampling", text_torch_dot_nn_dot_modules_dot_upsampling, sizeof(text_torch_dot_nn_dot_modules_dot_upsampling)},
  {"torch.nn.parameter", text_torch_dot_nn_dot_parameter, sizeof(text_torch_dot_nn_dot_parameter)},
  {"torch.nn.utils", text_torch_dot_nn_dot_utils, sizeof(text_torch_dot_nn_dot_utils)},
  {"torch.nn.utils._weight_norm", text_torch_dot_nn_dot_utils_dot__weight_norm, sizeof(text_torch_dot_nn_dot_utils_dot__weight_norm)},
  {"torch.nn.utils.rnn", text_torch_dot_nn_dot_utils_dot_rnn, sizeof(text_torch_dot_nn_dot_utils_dot_rnn)},
  {"torch.optim", text_torch_dot_optim, sizeof(text_torch_dot_optim)},
  {"torch.optim.lbfgs", text_torch_dot_optim_dot_lbfgs, sizeof(text_torch_dot_optim_dot_lbfgs)},
  {"torch.optim.lr_scheduler", text_torch_dot_optim_dot_lr_scheduler, sizeof(text_torch_dot_optim_dot_lr_scheduler)},
  {"torch.optim.optimizer", text_torch_dot_optim_dot_optimizer, sizeof(text_torch_dot_optim_dot_optimizer)},
  {"torch.random", text_torch_dot_random, sizeof(text_torch_dot_random)},
  {"torch.utils", text_torch_dot_utils, sizeof(text_torch_dot_utils)},
  {"torch.utils.data", text_torch_dot_utils_dot_data, sizeof(text_torch_dot_utils_dot_data)},
  {"torch.utils.data._utils", text_torch_dot_utils_dot_data_dot__utils, sizeof(text_torch_dot_utils_dot_data_dot__utils)},
  {"torch.utils.data._utils.collate", text_torch_dot_utils_dot_data_dot__utils_dot_collate, sizeof(text_torch_dot_utils_dot_data_dot__utils_dot_collate)},
  {"torch.utils.data.dataloader", text_torch_dot_utils_dot_data_dot_dataloader, sizeof(text_torch_dot_utils_dot_data_dot_dataloader)},
  {"torch.utils.data.dataset", text_torch_dot_utils_dot_data_dot_dataset, sizeof(text_torch_dot_utils_dot_data_dot_dataset)},
  {"torch.utils.data.sampler", text_torch_dot_utils_dot_data_dot_sampler, sizeof(text_torch_dot_utils_dot_data_dot_sampler)},
  {"torchvision", text_torchvision, sizeof(text_torchvision)},
  {"torchvision.datasets", text_torchvision_dot_datasets, sizeof(text_torchvision_dot_datasets)},
  {"torchvision.transforms", text_torchvision_dot_transforms, sizeof(text_torchvision_dot_transforms)},
  {"torchvision.transforms.functional", text_torchvision_dot_transforms_dot_functional, sizeof(text_torchvision_dot_transforms_dot_functional)},
  {"torchvision.utils", text_torchvision_dot_utils, sizeof(text_torchvision_dot_utils)},
  {"tqdm", text_tqdm, sizeof(text_tqdm)},
  {"tqdm.auto", text_tqdm_dot_auto, sizeof(text_tqdm_dot_auto)},
  {"tqdm.notebook", text_tqdm_dot_notebook, sizeof(text_tqdm_dot_notebook)},
  {"tqdm.std", text_tqdm_dot_std, sizeof(text_tqdm_dot_std)},
  {"traceback", text_traceback, sizeof(text_traceback)},
  {"types", text_types, sizeof(text_types)},
  {"typing", text_typing, sizeof(text_typing)},
  {"unicodedata", text_unicodedata, sizeof(text_unicodedata)},
  {"urllib", text_urllib, sizeof(text_urllib)},
  {"urllib.parse", text_urllib_dot_parse, sizeof(text_urllib_dot_parse)},
  {"uuid", text_uuid, sizeof(text_uuid)},
  {"weakref", text_weakref, sizeof(text_weakref)},
  {"zlib", text_zlib, sizeof(text_zlib)},
};

size_t python_module_count(void) { return sizeof(modules) / sizeof(modules[0]); }

struct python_module_text python_module(size_t position) { return modules[position]; }
