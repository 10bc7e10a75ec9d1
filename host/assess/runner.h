// Asks a plugin in this process and checks every line it writes.
//
// The array of answers is laid out as the contract says; the lines go into a page-aligned room for PLUMB_MOST_LINES
// whose next page cannot be written, so that a plugin which writes on dies at once instead of damaging anything. A line
// that the contract forbids makes the whole answer of that plugin void: what lied once is not printed in part.
#pragma once
#include <memory>
#include <span>
#include <vector>

#include "host/assess/binding.h"
#include "host/form/answers_reader.h"

namespace plumb {

// Room for PLUMB_MOST_LINES lines with a page after it that cannot be touched. Throws std::bad_alloc.
class LinePage {
  public:
    LinePage();
    ~LinePage();
    LinePage(const LinePage &) = delete;
    LinePage &operator=(const LinePage &) = delete;
    plumb_line *lines() const { return lines_; }

  private:
    void *memory_ = nullptr;
    size_t size_ = 0;
    plumb_line *lines_ = nullptr;
};

// One a thread; keeps its arrays between calls. The binding must outlive it.
class Runner {
  public:
    explicit Runner(const Binding &binding);

    // The lines stay valid until the next run. Problems: the plugin threw, failed, or wrote what it must not.
    Result<std::span<const plumb_line>> run(const FormAnswers &answers);

    // The steps of run, for who scores the same answers again and again with few changes.
    void fill(const FormAnswers &answers);
    // One answer written through the binding: an input, and of a field its row. Only after fill, and not for groups.
    void put(uint32_t input, const Answer &answer, uint32_t row = PLUMB_WHOLE);
    std::vector<plumb_value> &values() { return values_; }
    Result<std::span<const plumb_line>> score();

  private:
    plumb_value valueOf(const BoundInput &input, const Answer &answer) const;
    const char *fault(const plumb_line &line);  // nullptr when the line is sound
    const char *faultOfSaying(const plumb_line &line, const BoundOutput &output);

    const Binding *binding_;
    std::vector<plumb_value> values_;
    std::unique_ptr<LinePage> page_;
    std::vector<uint64_t> said_;  // by output and row: the run in which it was said (×2) or refused (×2 + 1)
    uint32_t rowsMost_ = 0;
    uint64_t run_ = 0;
};

}  // namespace plumb
