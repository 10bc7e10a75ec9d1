// The parts of a plugin's "plumbline-result/1" that are the same for every document, made once when it is bound, so
// that a million results only put them together. Constant afterwards; any thread may read them.
#pragma once
#include <cstring>
#include <string>
#include <vector>

#include "host/assess/binding.h"

namespace plumb {

// A text with blanks behind it, so that it can be copied in one stride whatever its length: a copy whose length cannot
// be foretold costs more than a longer one.
class Stride {
  public:
    static constexpr size_t kBytes = 128;
    explicit Stride(std::string text) : text_(std::move(text)), size_(text_.size()) {
        if (size_ < kBytes) text_.resize(kBytes, ' ');
    }
    size_t size() const { return size_; }

    // Writes at `to`, where there is room for kBytes or size(), whichever is more; returns where the text ends.
    char *put(char *to) const {
        std::memcpy(to, text_.data(), kBytes);
        if (size_ > kBytes) std::memcpy(to + kBytes, text_.data() + kBytes, size_ - kBytes);
        return to + size_;
    }

  private:
    std::string text_;
    size_t size_;
};

struct ResultParts {
    struct Output {
        uint32_t kind = 0;  // PLUMB_SCALE …
        Stride text;        // what a line begins with; of a reason, what a line says of it
    };
    std::string head;             // from the plugin's { to the list of scores
    std::vector<Output> outputs;  // by output
    std::vector<Stride> inputs;   // by input: what a NEEDS line says of it
};

ResultParts resultParts(const Binding &binding, const Manifest &manifest, const Form &form);

}  // namespace plumb
