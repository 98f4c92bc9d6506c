"""Signals are the screen's business."""

SIG_DFL, SIG_IGN = 0, 1
SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM = \
    1, 2, 3, 6, 9, 10, 11, 12, 13, 14, 15


def _refused(*arguments):
    raise PermissionError(1, "signals are not given to cells; an interrupt raises KeyboardInterrupt")


signal = alarm = setitimer = raise_signal = pause = siginterrupt = set_wakeup_fd = _refused


def getsignal(signalnum):
    """Nobody handles it."""
    return SIG_DFL


def default_int_handler(signalnum, frame):
    raise KeyboardInterrupt
