#include "host/programme/codes.h"

#include <algorithm>
#include <cmath>

#include "host/advise/advice.h"
#include "host/form/form_reader.h"

namespace plumb {

namespace {

int strengthOf(Level level) { return level == Level::urgent ? 3 : level == Level::act ? 2 : 1; }

class Judge {
  public:
    Judge(const Assessment &assessment, const Document &document, bool blankForbids, const std::vector<Call> &before)
        : assessment_(assessment), document_(document), blankForbids_(blankForbids), before_(before) {}

    // Every part of an “any” is asked, so that all causes are named; what half an “all” found called for nothing.
    bool holds(const CodeTest &test, Call &call) const {
        switch (test.kind) {
            case CodeTest::Kind::all: {
                Call whole = call;
                if (!std::all_of(test.parts.begin(), test.parts.end(),
                                 [&](const CodeTest &part) { return holds(part, whole); }))
                    return false;
                call = std::move(whole);
                return true;
            }
            case CodeTest::Kind::any: {
                bool one = false;
                for (const CodeTest &part : test.parts) one = holds(part, call) || one;
                return one;
            }
            case CodeTest::Kind::code: return code(test, call);
            case CodeTest::Kind::question: return question(test, call);
            default: return said(test, call);
        }
    }

  private:
    static void add(Call &call, const CodeTest &test, int strength) {
        const Cause cause{test.form, test.id};
        if (std::find(call.causes.begin(), call.causes.end(), cause) == call.causes.end()) call.causes.push_back(cause);
        if (std::find(call.stands.begin(), call.stands.end(), call.code) == call.stands.end())
            call.stands.push_back(call.code);
        call.strength = std::max(call.strength, test.weight > 0 ? test.weight : strength);
    }

    bool code(const CodeTest &test, Call &call) const {
        const auto other =
            std::find_if(before_.begin(), before_.end(), [&](const Call &c) { return c.code == test.id; });
        if (other == before_.end()) return false;
        for (const Cause &cause : other->causes)
            if (std::find(call.causes.begin(), call.causes.end(), cause) == call.causes.end())
                call.causes.push_back(cause);
        for (const std::string &id : other->stands)
            if (std::find(call.stands.begin(), call.stands.end(), id) == call.stands.end()) call.stands.push_back(id);
        call.strength = std::max(call.strength, other->strength);
        return true;
    }

    // A finding or score, in any row.
    bool said(const CodeTest &test, Call &call) const {
        bool one = false;
        for (const PluginResult &result : assessment_.results) {
            if (result.plugin->form().id != test.form) continue;
            for (const plumb_line &line : result.lines) {
                if (line.kind != PLUMB_SAYS || result.output(line).id != test.id || !meets(test, result, line))
                    continue;
                const bool factor = result.output(line).kind == PLUMB_FACTOR;
                add(call, test,
                    factor ? static_cast<int>(std::clamp(line.value, 1.0, 3.0)) : strengthOf(result.levelOf(line)));
                one = true;
            }
        }
        return one;
    }

    static bool meets(const CodeTest &test, const PluginResult &result, const plumb_line &line) {
        const uint32_t kind = result.output(line).kind;
        if (test.kind == CodeTest::Kind::finding) return kind == PLUMB_FINDING;
        if (kind == PLUMB_FINDING) return false;  // a finding may have the id of a factor
        if (test.kind == CodeTest::Kind::level) return result.levelOf(line) >= test.level;
        Test bound;
        bound.op = test.op;
        bound.number = test.value.asNumber().value_or(NAN);
        return compares(bound, line.value);
    }

    bool question(const CodeTest &test, Call &call) const {
        const FormAnswers *answers = document_.find(test.form);
        if (!answers || !answers->present) return false;
        const Form &form = answers->answers.form();
        const Slot slot = form.find(test.id);
        Test bound;
        bound.op = test.op;
        if (slot == kNoSlot || !fillTest(test.value, form.at(slot), bound)) return false;
        const Answer &answer = answers->visibility.effective(answers->answers, slot);
        const bool unsure = answer.state == Answer::State::unsure;
        const bool yes =
            call.forbids && unsure ? true : plumb::holds(bound, form.at(slot), answer, call.forbids && blankForbids_);
        if (!yes) return false;
        const bool scale = form.at(slot).kind == QuestionKind::scale && answer.given();
        add(call, test, !scale || answer.number <= 3 ? 1 : answer.number <= 6 ? 2 : 3);
        return true;
    }

    const Assessment &assessment_;
    const Document &document_;
    bool blankForbids_;
    const std::vector<Call> &before_;
};

}  // namespace

std::vector<Call> callsOf(const CodeBook &book, const Assessment &assessment, const Document &document,
                          bool blankForbids) {
    std::vector<Call> calls;
    for (const Code &code : book.codes) {
        Call call{code.id, code.forbids, {}, {}, 1};
        if (Judge(assessment, document, blankForbids, calls).holds(code.when, call)) calls.push_back(std::move(call));
    }
    return calls;
}

}  // namespace plumb
