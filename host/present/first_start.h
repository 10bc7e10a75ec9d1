// Who was started first over a data folder: it keeps a lock and listens; a later start hands over the file that it was
// started with, and ends. A lock goes with its program, however that ends, so none is ever stale; the socket of a
// program that is gone is put out of the way by the next that has the lock.
//
// The socket is in the user's runtime folder (or the data folder where there is none), which nobody else may enter, and
// both sides ask the system whose program the other is. What is handed over is the path of one file, or none.
#pragma once
#include <optional>
#include <string>

#include "host/base/problem.h"

namespace plumb {

class FirstStart {
  public:
    // Never waits. Where the file system knows no locks, every start is the first.
    explicit FirstStart(const std::string &dataFolder);
    ~FirstStart();
    FirstStart(const FirstStart &) = delete;
    FirstStart &operator=(const FirstStart &) = delete;

    bool first() const { return first_; }

    // Of the first: can be read when a later start has come; -1 when no socket could be made.
    int descriptor() const { return socket_; }
    // Takes what the next one hands over, "" for no file, and answers it. Nothing when there was none, it was somebody
    // else's, or it took longer than half a second.
    std::optional<std::string> receive();

    // Of a later one: waits until the first has taken `file`. Problem: it does not answer for `seconds`.
    Status handOver(const std::string &file, int seconds = 10) const;

    const std::string &socketPath() const { return path_; }

  private:
    void listen();

    std::string path_;
    int lock_ = -1, socket_ = -1;
    bool first_ = false;
};

}  // namespace plumb
