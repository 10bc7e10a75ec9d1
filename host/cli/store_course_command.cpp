#include <CLI/CLI.hpp>
#include <memory>

#include "host/cli/store_course.h"
#include "host/cli/store_list.h"

namespace plumb {

namespace {

struct CourseArguments {
    PersonOptions person;
    DraftOptions draft;
    CourseOptions course;
    std::string question, value;
    bool yes = false;
};

void addPerson(StoreCommandList &list, CLI::App *store, const std::shared_ptr<CourseArguments> &o) {
    CLI::App *app = list.add(store, "person", "Add a person, or correct what is stored about one",
                             [&list, o] { return storePerson(list.access, o->person); });
    app->add_option("PERSON", o->person.id, "Id; without it a new person");
    app->add_option("--name", o->person.name, "Name");
    app->add_option("--reference", o->person.reference, "Staff or desk number");
    app->add_option("--department", o->person.department, "Department");
    app->add_option("--email", o->person.email, "E-mail address");
    app->add_option("--note", o->person.note, "Note");
    app->add_option("--left", o->person.left, "Last day of employment, for example 2026-11-22");
}

void addDraft(StoreCommandList &list, CLI::App *store, const std::shared_ptr<CourseArguments> &o) {
    CLI::App *app = list.add(store, "draft", "Begin an assessment that is answered bit by bit",
                             [&list, o] { return storeDraft(list.access, o->draft); });
    app->add_option("PERSON", o->draft.person, "Id of the person")->required();
    app->add_option("FORM", o->draft.form, "Form, for example desk")->required();
    app->add_option("--workstation", o->draft.workstation, "Name of the workstation");
    app->add_option("--by", o->draft.assessor, "Name of the assessor; else the person themselves");
    app = list.add(store, "answer", "Give an answer to a draft; it is kept at once",
                   [&list, o] { return storeAnswer(list.access, o->course.id, o->question, o->value); });
    app->add_option("ASSESSMENT", o->course.id, "Id of the draft")->required();
    app->add_option("QUESTION", o->question, "For example seat.height")->required();
    app->add_option("VALUE", o->value, "As in a cell of batch: an option, a|b, 46.5, yes; nothing clears the answer");
    for (const bool redo : {false, true}) {
        app = list.add(store, redo ? "redo" : "undo", redo ? "Give the answer again" : "Take the last answer back",
                       [&list, o, redo] { return storeUndo(list.access, o->course.id, redo); });
        app->add_option("ASSESSMENT", o->course.id, "Id of the draft")->required();
    }
}

CLI::App *addStep(StoreCommandList &list, CLI::App *store, const std::shared_ptr<CourseArguments> &o, const char *name,
                  const char *help, int (*run)(const StoreAccess &, const CourseOptions &)) {
    CLI::App *app = list.add(store, name, help, [&list, o, run] { return run(list.access, o->course); });
    app->add_option("ASSESSMENT", o->course.id, "Id of the assessment")->required();
    offerPolicy(app, o->course.policy);
    return app;
}

}  // namespace

void addCourseCommands(StoreCommandList &list, CLI::App *store) {
    const auto o = std::make_shared<CourseArguments>();
    addPerson(list, store, o);
    addDraft(list, store, o);
    addStep(list, store, o, "complete", "Score a draft's answers and close it", storeComplete);
    CLI::App *app = list.add(store, "discard", "Delete a draft with all its answers",
                             [&list, o] { return storeDiscard(list.access, o->course.id, o->yes); });
    app->add_option("ASSESSMENT", o->course.id, "Id of the draft")->required();
    app->add_flag("--yes", o->yes, "Do it: it cannot be taken back");
    app = addStep(list, store, o, "review", "Note who looked at a completed assessment", storeReview);
    app->add_option("--by", o->course.by, "Name of the reviewer")->required();
    app->add_option("--next", o->course.next, "Day of the next review, instead of the policy's");
    app = addStep(list, store, o, "sign", "Sign a reviewed assessment; it can never be changed again", storeSign);
    app->add_option("--by", o->course.by, "Name of who signs")->required();
    app = addStep(list, store, o, "correct", "Store a new version of a signed assessment", storeCorrect);
    app->add_option("FILE", o->course.file, "Answers file (plumbline-answers/1)")->required();
}

}  // namespace plumb
