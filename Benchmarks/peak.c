// Runs a program without its output and prints the most memory that it held, in MB.
// peak PROGRAM [ARG ...]
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **arguments) {
  if (count < 2) return 2;
  pid_t child = fork();
  if (child < 0) return 2;
  if (child == 0) {
    int nothing = open("/dev/null", O_WRONLY);
    dup2(nothing, STDOUT_FILENO);
    execv(arguments[1], arguments + 1);
    _exit(127);
  }
  int status;
  waitpid(child, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return 1;
  struct rusage usage;
  getrusage(RUSAGE_CHILDREN, &usage);
  printf("%.1f\n", usage.ru_maxrss / 1024.0);
  return 0;
}
