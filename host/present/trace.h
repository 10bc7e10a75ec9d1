// The program's own stop-watch: with PLUMB_TRACE=FILE it appends one line of JSON to FILE for each turn, what a person
// sees as one step, with the time of each of its stages in ms. Off, it costs a test of a flag. No answer is in it. One
// thread.
#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace plumb {

class Trace {
  public:
    Trace() = default;  // off
    explicit Trace(std::string file) : file_(std::move(file)) {}
    static Trace fromEnvironment();

    bool on() const { return !file_.empty(); }
    void begin(std::string_view turn);  // from now on; one that was not ended is dropped
    void mark(std::string_view stage);  // the time since the last mark was this stage's; adds up
    void end();                         // writes the line: {"turn":"slider","score":0.2,…,"all":6.1}

  private:
    using Clock = std::chrono::steady_clock;
    struct Stage {
        std::string name;
        double ms;
    };
    std::string file_, turn_;
    std::vector<Stage> stages_;
    Clock::time_point from_, last_;
};

}  // namespace plumb
