#include "paster.h"

#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "host/base/file.h"
#include "host/base/json_writer.h"

namespace plumb::bench {

namespace {

// The template is compiled once, escapes what is not a figure, and is rendered as a whole.
constexpr const char *kScript = R"(
import json, os, sys
import jinja2
from markupsafe import Markup
folder = sys.argv[1]
with open(os.path.join(folder, "page.json"), encoding="utf-8") as file:
    page = json.load(file)
environment = jinja2.Environment(autoescape=True, keep_trailing_newline=True, optimized=True)
template = environment.from_string(page["template"])
values = {"v%d" % i: Markup(each["text"]) if each["figure"] else each["text"] for i, each in enumerate(page["pasted"])}
with open(os.path.join(folder, "page.html"), "w", encoding="utf-8", newline="") as file:
    file.write(template.render(values))
print("ready", flush=True)
for line in sys.stdin:
    made = 0
    for _ in range(int(line)):
        made += len(template.render(values).encode("utf-8"))
    print(made, flush=True)
)";

[[noreturn]] void stop(const char *what) {
    std::fprintf(stderr, "bench_report: %s\n", what);
    std::exit(2);
}

std::string jsonOf(const PageParts &parts) {
    std::string text = parts.markup.front(), json;
    for (size_t i = 0; i < parts.pasted.size(); ++i) text += "{{ v" + std::to_string(i) + " }}" + parts.markup[i + 1];
    JsonWriter out(json);
    out.open('{').key("template").text(text).key("pasted").open('[');
    for (const PageParts::Pasted &each : parts.pasted)
        out.open('{').key("text").text(each.text).key("figure").boolean(each.figure).close('}');
    out.close(']').close('}');
    return json;
}

std::string lineFrom(int fd) {
    std::string line;
    for (char c = 0; ::read(fd, &c, 1) == 1 && c != '\n';) line += c;
    return line;
}

}  // namespace

Paster::Paster(const PageParts &parts, const std::string &folder) : folder_(folder) {
    if (!writeFile(folder + "/page.json", jsonOf(parts)) || !writeFile(folder + "/paste.py", kScript))
        stop("the page cannot be written for Python");
    int in[2], out[2];
    if (::pipe(in) != 0 || ::pipe(out) != 0) stop("there is no pipe");
    child_ = ::fork();
    if (child_ == 0) {
        ::dup2(in[0], STDIN_FILENO);
        ::dup2(out[1], STDOUT_FILENO);
        for (const int fd : {in[0], in[1], out[0], out[1]}) ::close(fd);
        const std::string script = folder + "/paste.py";
        ::execl("/usr/bin/python3", "python3", script.c_str(), folder.c_str(), static_cast<char *>(nullptr));
        ::_exit(127);
    }
    ::close(in[0]);
    ::close(out[1]);
    to_ = in[1];
    from_ = out[0];
    if (child_ < 0 || lineFrom(from_) != "ready")
        stop("Python has no jinja2: install the Debian package python3-jinja2.");
}

Paster::~Paster() {
    ::close(to_);
    ::close(from_);
    ::waitpid(child_, nullptr, 0);
}

uint64_t Paster::make(size_t times) {
    if (!writeAll(to_, std::to_string(times) + "\n")) stop("Python has ended");
    return std::strtoull(lineFrom(from_).c_str(), nullptr, 10);
}

std::string Paster::page() const {
    const auto bytes = readFile(folder_ + "/page.html", 64 * 1024 * 1024);
    if (!bytes) stop("Python has made no page");
    return *bytes;
}

double Paster::cpuSeconds() const {
    clockid_t clock{};
    timespec now{};
    if (::clock_getcpuclockid(child_, &clock) != 0 || ::clock_gettime(clock, &now) != 0) stop("Python has ended");
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace plumb::bench
