// Reads answers documents, "plumbline-answers/1": one, or one a line by the million. Everything is checked against the
// forms; the first thing that is wrong is told with its place and the document is refused, so that nothing is half
// read.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "host/base/problem.h"
#include "host/form/document.h"

namespace plumb {

inline constexpr uint64_t kLargestDocument = 4u * 1024 * 1024;  // bytes

// Reads into a document that is used again and again. Not for several threads at once; make one a thread.
class AnswersReader {
  public:
    // The forms must outlive the reader and its document.
    explicit AnswersReader(const std::vector<const Form *> &forms);
    ~AnswersReader();

    // `bytes` is one JSON document. `file` names it in problems. `firstLine` is the number of its first line.
    Status read(const std::string &bytes, std::string_view file, Document &document, size_t firstLine = 1);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace plumb
