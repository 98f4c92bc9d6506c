// Written by generate.py: the texts of the modules in Python/.
#include "CModules.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char text_PIL[] = {
#embed "Python/PIL.py"
};
static const unsigned char text_PIL_dot_Image[] = {
#embed "Python/PIL.Image.py"
};
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
static const unsigned char text_textwrap[] = {
#embed "Python/textwrap.py"
};
static const unsigned char text_timeit[] = {
#embed "Python/timeit.py"
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
static const unsigned char text_uuid[] = {
#embed "Python/uuid.py"
};
static const unsigned char text_weakref[] = {
#embed "Python/weakref.py"
};

static const struct python_module_text modules[] = {
  {"PIL", text_PIL, sizeof(text_PIL)},
  {"PIL.Image", text_PIL_dot_Image, sizeof(text_PIL_dot_Image)},
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
  {"textwrap", text_textwrap, sizeof(text_textwrap)},
  {"timeit", text_timeit, sizeof(text_timeit)},
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
  {"uuid", text_uuid, sizeof(text_uuid)},
  {"weakref", text_weakref, sizeof(text_weakref)},
};

size_t python_module_count(void) { return sizeof(modules) / sizeof(modules[0]); }

struct python_module_text python_module(size_t position) { return modules[position]; }
