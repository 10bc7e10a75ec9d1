// plumbline-cli store … and batch: people and their assessments in a store, from the command line.
#pragma once
#include <memory>
#include <optional>

namespace CLI {
class App;
}

namespace plumb {

class StoreCommands {
  public:
    // Adds the commands to `app`, which must outlive this.
    explicit StoreCommands(CLI::App &app);
    ~StoreCommands();

    // Once the command line was read: the exit status, or nothing when it was another command.
    std::optional<int> run();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace plumb
