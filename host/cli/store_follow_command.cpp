#include <CLI/CLI.hpp>
#include <memory>

#include "host/cli/store_follow.h"
#include "host/cli/store_list.h"

namespace plumb {

namespace {

struct FollowArguments {
    ActionOptions action;
    ProgressOptions progress;
    ReleaseOptions release;
    PhotoOptions photo;
    std::string by;
    uint64_t least = 10;
};

void addActions(StoreCommandList &list, CLI::App *store, const std::shared_ptr<FollowArguments> &o) {
    CLI::App *action = list.add(store, "action", "Note something to be done after an assessment",
                                [&list, o] { return storeAction(list.access, o->action); });
    action->add_option("--text", o->action.text, "What to do")->required();
    action->add_option("--tier", o->action.tier, "0 free, 1 accessory, 2 furniture, 3 professional")
        ->check(CLI::Range(0, 3));
    CLI::App *advise = list.add(store, "advise", "Note the advice that applies to an assessment as actions",
                                [&list, o] { return storeAdvise(list.access, o->action); });
    for (CLI::App *app : {action, advise}) {
        app->add_option("ASSESSMENT", o->action.about, "Id of the assessment")->required();
        app->add_option("--owner", o->action.owner, "Who does it");
        app->add_option("--due", o->action.due, "By when, for example 2026-11-22");
    }
    CLI::App *app = list.add(store, "progress", "Say how far an action is",
                             [&list, o] { return storeProgress(list.access, o->progress); });
    app->add_option("ACTION", o->progress.id, "Id of the action")->required();
    app->add_option("--state", o->progress.state, "How far it is")
        ->check(CLI::IsMember({"open", "in_progress", "done", "refused", "not_possible", "referred"}));
    app->add_option("--check", o->progress.check, "How it was checked that it is done; needed for done");
    app->add_option("--reason", o->progress.reason, "Needed for refused, not_possible and referred");
    app->add_option("--proof", o->progress.proof, "An order number, an id of a photo");
    app->add_option("--owner", o->progress.owner, "Who does it");
    app->add_option("--due", o->progress.due, "By when; nothing for no day");
    app = list.add(store, "due", "List actions and reviews that are due",
                   [&list, o] { return storeDue(list.access, o->by); });
    app->add_option("--by", o->by, "On this day or before; else today");
}

void addRelease(StoreCommandList &list, CLI::App *store, const std::shared_ptr<FollowArguments> &o) {
    ReportOptions &report = o->release.report;
    CLI::App *app = list.add(store, "release", "Write a copy of the report for somebody, and note that it was given",
                             [&list, o] { return storeRelease(list.access, o->release); });
    app->add_option("ASSESSMENT", report.file, "Id of the assessment")->required();
    app->add_option("-o,--output", report.out, "Where to write the copy")->required();
    app->add_option("--copy", report.copy, "Whose copy; the manager's holds no health answers")
        ->check(CLI::IsMember({"employee", "occupational-health", "manager"}))
        ->required();
    app->add_option("--to", o->release.recipient, "Who gets it")->required();
    app->add_option("--agreement", o->release.agreement,
                    "Shown, agreed, agreed with comment, or the legal reason for going without")
        ->required();
    app->add_option("--paper", report.paper, "Paper to print on")
        ->check(CLI::IsMember({"a4", "letter"}))
        ->capture_default_str();
    app->add_option("--units", report.units, "Units to show")
        ->check(CLI::IsMember({"metric", "imperial"}))
        ->capture_default_str();
    app->add_option("--country", report.country, "Whose numbers to call are printed, for example GB; else none");
}

}  // namespace

void addFollowCommands(StoreCommandList &list, CLI::App *store) {
    const auto o = std::make_shared<FollowArguments>();
    addActions(list, store, o);
    addRelease(list, store, o);
    CLI::App *app = list.add(store, "photo", "Store a picture of an assessment or workstation, or take one out",
                             [&list, o] { return storePhoto(list.access, o->photo); });
    app->add_option("ID", o->photo.id, "Of the assessment or workstation; with -o, of the photo")->required();
    app->add_option("FILE", o->photo.file, "JPEG or PNG to store");
    app->add_option("--caption", o->photo.caption, "What is to be seen");
    app->add_option("-o,--output", o->photo.out, "Where to write the photo that is taken out");
    app = list.add(store, "counts", "Count completed assessments by department, form, month and level (CSV)",
                   [&list, o] { return storeCounts(list.access, o->least); });
    app->add_option("--least", o->least, "Departments with fewer are counted together")
        ->check(CLI::Range(uint64_t{5}, uint64_t{1000}))
        ->capture_default_str();
}

}  // namespace plumb
