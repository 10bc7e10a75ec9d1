// Desks over the plugins of the build, for tests of presenters and windows.
#pragma once
#include <stdexcept>

#include "host/base/file.h"
#include "host/form/answers_reader.h"
#include "host/present/assessment_desk.h"
#include "tests/support/memory_drafts.h"
#include "tests/support/temp_folder.h"

namespace plumb {

inline const Library &builtLibrary() {
    static const Library library = [] {
        auto loaded = Library::load({PLUMB_BUNDLE_DIR}, PLUMB_BUNDLE_DIR "/../../../share/plumbline");
        if (!loaded) throw std::runtime_error(loaded.problem().sentence());
        return std::move(*loaded);
    }();
    return library;
}

inline uint32_t formOf(std::string_view id) {
    const auto form = builtLibrary().find(id);
    if (!form) throw std::runtime_error("the form " + std::string(id) + " is not there");
    return *form;
}

inline QuestionPlace placeIn(std::string_view form, std::string_view question, uint32_t row = kWholeForm) {
    const uint32_t at = formOf(form);
    const Slot slot = builtLibrary().plugin(at).form().find(question);
    if (slot == kNoSlot) throw std::runtime_error("no question " + std::string(question));
    return {at, slot, row};
}

// A question to be looked up when it is used, so that it may be a constant of a test file.
struct AtQuestion {
    std::string_view form, question;
    operator QuestionPlace() const { return placeIn(form, question); }
};

inline uint32_t optionOf(QuestionPlace place, std::string_view option) {
    const Question &question = builtLibrary().plugin(place.form).form().at(place.question);
    const size_t index = question.optionIndex(option);
    if (index == question.options.size()) throw std::runtime_error("no option " + std::string(option));
    return static_cast<uint32_t>(index);
}

// A self-assessment of one form, its drafts in memory.
struct TestDesk {
    explicit TestDesk(std::string_view form = "desk", AssessmentDesk::By by = AssessmentDesk::By::self,
                      AssessmentDesk::Way way = AssessmentDesk::Way::whole)
        : desk(std::make_unique<AssessmentDesk>(builtLibrary(), drafts, formOf(form), by, "2026-11-22", way)) {}
    AssessmentDesk *operator->() const { return desk.get(); }
    AssessmentDesk &operator*() const { return *desk; }
    // As after a kill: all that is left is the draft.
    void reopen() {
        auto again = AssessmentDesk::resume(builtLibrary(), drafts, desk->draft());
        if (!again) throw std::runtime_error(again.problem().sentence());
        desk = std::move(*again);
    }

    MemoryDrafts drafts;
    std::unique_ptr<AssessmentDesk> desk;
};

inline std::string sampleFile(const std::string &name) { return PLUMB_SOURCE_DIR "/forms/sample/" + name; }

// A sample in `folder` as what an assessor answered, whoever did.
inline std::string assessedSample(const TempFolder &folder, const std::string &name) {
    const auto bytes = readFile(sampleFile(name), kLargestDocument);
    if (!bytes) throw std::runtime_error(bytes.problem().sentence());
    std::string text = *bytes;
    const std::string self = "\n  \"by\": \"self\",";
    if (const size_t at = text.find(self); at != text.npos) text.replace(at, self.size(), "\n  \"by\": \"assessor\",");
    return folder.write(name, text);
}

}  // namespace plumb
