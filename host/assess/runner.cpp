#include "host/assess/runner.h"

#include <sys/mman.h>
#include <unistd.h>

#include <bit>
#include <cmath>
#include <new>

namespace plumb {

LinePage::LinePage() {
    const auto page = static_cast<size_t>(::sysconf(_SC_PAGESIZE));
    const size_t room = (PLUMB_MOST_LINES * sizeof(plumb_line) + page - 1) / page * page;
    size_ = room + page;
    memory_ = ::mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory_ == MAP_FAILED) throw std::bad_alloc();
    char *end = static_cast<char *>(memory_) + room;
    if (::mprotect(end, page, PROT_NONE) != 0) throw std::bad_alloc();
    lines_ = reinterpret_cast<plumb_line *>(end) - PLUMB_MOST_LINES;  // the last line ends where the closed page begins
}

LinePage::~LinePage() { ::munmap(memory_, size_); }

Runner::Runner(const Binding &binding) : binding_(&binding), page_(std::make_unique<LinePage>()) {}

plumb_value Runner::valueOf(const BoundInput &input, const Answer &answer) const {
    plumb_value value{};
    if (answer.blank()) return value;
    if (answer.state == Answer::State::unsure) {
        value.state = PLUMB_UNSURE;
        return value;
    }
    value.state = PLUMB_ANSWERED;
    switch (input.kind) {
        case PLUMB_CHOICE: value.n = input.option[answer.option]; break;
        case PLUMB_YESNO: value.n = answer.option; break;
        case PLUMB_NUMBER: value.as.number = answer.number; break;
        default:
            value.as.ticks = answer.ticks;
            if (!input.sameOrder) {
                value.as.ticks = 0;
                for (uint64_t left = answer.ticks; left; left &= left - 1)
                    value.as.ticks |= uint64_t{1} << input.option[static_cast<size_t>(std::countr_zero(left))];
            }
    }
    return value;
}

void Runner::fill(const FormAnswers &answers) {
    const auto &inputs = binding_->inputs;
    values_.assign(inputs.size(), plumb_value{});
    rowsMost_ = 0;
    for (uint32_t i = 0; i < inputs.size(); ++i) {
        const BoundInput &input = inputs[i];
        if (input.question == kNoSlot || input.group != UINT32_MAX) continue;
        if (input.kind != PLUMB_GROUP) {
            values_[i] = valueOf(input, answers.visibility.effective(answers.answers, input.question));
            continue;
        }
        uint32_t rows = answers.visibility.hidden(input.question) ? 0 : answers.answers.rows(input.question);
        if (rows < input.least) rows = 0;  // too few rows: not answered
        values_[i].state = rows > 0 ? PLUMB_ANSWERED : PLUMB_BLANK;
        values_[i].n = rows;
        rowsMost_ = std::max(rowsMost_, rows);
        for (const uint32_t field : input.fields) {
            const BoundInput &column = inputs[field];
            values_[field].n = static_cast<uint32_t>(values_.size());
            for (uint32_t row = 0; row < rows; ++row)
                values_.push_back(
                    column.question == kNoSlot
                        ? plumb_value{}
                        : valueOf(column, answers.visibility.effective(answers.answers, column.question, row)));
        }
    }
}

void Runner::put(uint32_t input, const Answer &answer, uint32_t row) {
    const BoundInput &bound = binding_->inputs[input];
    if (row == PLUMB_WHOLE) values_[input] = valueOf(bound, answer);
    else if (row < values_[bound.group].n) values_[values_[input].n + row] = valueOf(bound, answer);
}

const char *Runner::faultOfSaying(const plumb_line &line, const BoundOutput &output) {
    if (output.kind == PLUMB_REASON) return "said a reason without declining anything";
    if (line.why != 0) return "gave a reason for something that it said";
    if (output.kind != PLUMB_FINDING && line.level != PLUMB_NO_LEVEL)
        return "gave a level to something that is not a finding";
    if (line.level > PLUMB_URGENT) return "gave an unknown level";
    if (!std::isfinite(line.value)) return "gave a value that is not a finite number";
    if (output.kind == PLUMB_SCALE) {
        if (line.value < output.scale->least || line.value > output.scale->most)
            return "gave a value outside its scale";
        if (output.scale->whole && line.value != std::floor(line.value))
            return "gave a broken number on a scale of whole numbers";
    }
    return nullptr;
}

const char *Runner::fault(const plumb_line &line) {
    if (line.output >= binding_->outputs.size()) return "named an output that it has not declared";
    const BoundOutput &output = binding_->outputs[line.output];
    const uint32_t rows = output.group == UINT32_MAX ? 0 : values_[output.group].n;
    if (line.row != PLUMB_WHOLE && line.row >= rows) return "spoke of a row that does not exist";
    const char *wrong = nullptr;
    const bool says = line.kind == PLUMB_SAYS;
    if (says) {
        wrong = faultOfSaying(line, output);
    } else if (line.kind == PLUMB_NEEDS || line.kind == PLUMB_DECLINES) {
        if (output.kind != PLUMB_SCALE) wrong = "needs or declines something that is not a scale";
        else if (line.level != PLUMB_NO_LEVEL || line.value != 0)
            wrong = "gave a value or level to something that cannot be had";
        else if (line.kind == PLUMB_NEEDS
                     ? line.why >= binding_->inputs.size()
                     : line.why >= binding_->outputs.size() || binding_->outputs[line.why].kind != PLUMB_REASON)
            wrong = "gave an unknown question or reason";
    } else {
        wrong = "wrote a line of an unknown kind";
    }
    if (wrong) return wrong;
    uint64_t &said = said_[size_t{line.output} * (rowsMost_ + 1) + (line.row == PLUMB_WHOLE ? 0 : line.row + 1)];
    if (said == run_ * 2 && says) return "said the same thing twice";
    if (said >> 1 == run_ && (said & 1) == (says ? 1u : 0u)) return "gave a score and said that it cannot be had";
    said = run_ * 2 + (says ? 0 : 1);
    return nullptr;
}

Result<std::span<const plumb_line>> Runner::score() {
    const auto refuse = [&](std::string what) {
        return Problem{"plugin " + std::string(binding_->plugin->id), std::move(what),
                       "Its results were not used; tell the plugin's author"};
    };
    int32_t count = PLUMB_FAILED;
    try {
        count = binding_->plugin->assess(values_.data(), page_->lines());
    } catch (...) {
        return refuse("the plugin let an exception out");
    }
    if (count < 0) return refuse("the plugin says that it failed");
    if (count > PLUMB_MOST_LINES) return refuse("the plugin says that it wrote more than 4,096 lines");
    const size_t places = binding_->outputs.size() * (size_t{rowsMost_} + 1);
    if (said_.size() < places) said_.resize(places, 0);
    ++run_;
    const std::span<const plumb_line> lines(page_->lines(), static_cast<size_t>(count));
    for (const plumb_line &line : lines)
        if (const char *wrong = fault(line)) {
            const std::string id =
                line.output < binding_->outputs.size() ? " (" + binding_->outputs[line.output].id + ")" : "";
            return refuse("the plugin " + std::string(wrong) + id);
        }
    return lines;
}

Result<std::span<const plumb_line>> Runner::run(const FormAnswers &answers) {
    fill(answers);
    return score();
}

}  // namespace plumb
