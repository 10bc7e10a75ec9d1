#include "host/present/trace.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "host/base/json_writer.h"

namespace plumb {

namespace {

double between(std::chrono::steady_clock::time_point from, std::chrono::steady_clock::time_point to) {
    return std::chrono::duration<double, std::milli>(to - from).count();
}

}  // namespace

Trace Trace::fromEnvironment() {
    const char *file = std::getenv("PLUMB_TRACE");
    return file && *file ? Trace(file) : Trace();
}

void Trace::begin(std::string_view turn) {
    if (!on()) return;
    turn_ = turn;
    stages_.clear();
    from_ = last_ = Clock::now();
}

void Trace::mark(std::string_view stage) {
    if (turn_.empty()) return;
    const auto now = Clock::now();
    auto at = std::find_if(stages_.begin(), stages_.end(), [&](const Stage &one) { return one.name == stage; });
    if (at == stages_.end()) at = stages_.insert(at, {std::string(stage), 0});
    at->ms += between(last_, now);
    last_ = now;
}

void Trace::end() {
    if (turn_.empty()) return;
    std::string line;
    JsonWriter json(line);
    json.open('{').key("turn").text(turn_);
    for (const Stage &stage : stages_) json.key(stage.name).number(stage.ms);
    json.key("all").number(between(from_, last_)).close('}');
    turn_.clear();
    std::ofstream(file_, std::ios::app) << line << '\n';
}

}  // namespace plumb
