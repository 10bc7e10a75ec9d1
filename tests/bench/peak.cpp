// bench_peak N COMMAND [ARGUMENT...]: runs the command with this program's standard input and output, and prints on
// standard error how much memory it held at most and how much CPU time it took for each of N documents.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

int main(int argc, char **argv) {
    if (argc < 3) {
        std::fprintf(stderr, "Usage: bench_peak N COMMAND [ARGUMENT...]\n");
        return 2;
    }
    const pid_t child = ::fork();
    if (child == 0) {
        ::execv(argv[2], argv + 2);
        std::perror(argv[2]);
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child) {
        std::perror("bench_peak");
        return 1;
    }
    auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    const double cpu = seconds(used.ru_utime) + seconds(used.ru_stime);
    const double documents = std::strtod(argv[1], nullptr);
    std::fprintf(stderr, "%9.0f documents: at most %6.1f MiB, %6.2f us of CPU time each\n", documents,
                 static_cast<double>(used.ru_maxrss) / 1024, cpu / documents * 1e6);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
