#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <exception>

#include "host/cli/care_command.h"
#include "host/cli/commands.h"
#include "host/cli/exercises_command.h"
#include "host/cli/import_command.h"
#include "host/cli/organisation_command.h"
#include "host/cli/plan_command.h"
#include "host/cli/programme_command.h"
#include "host/cli/range_command.h"
#include "host/cli/report_command.h"
#include "host/cli/store_command.h"
#include "host/cli/store_list.h"

namespace {

int run(int argc, char **argv) {
    using namespace plumb;
    CLI::App app(
        "Plumbline: workplace ergonomics, assessed by published methods that can be checked by hand.\n"
        "Exit status: 0 done, 1 a plugin failed, 2 wrong use, 3 bad input, 4 could not write, 5 not equal.",
        "plumbline-cli");
    app.set_version_flag("--version", "plumbline-cli " PLUMB_VERSION);
    app.require_subcommand(1);

    bool load = false;
    CLI::App *plugins =
        app.add_subcommand("plugins", "List the installed plugins, their methods and where each comes from");
    plugins->add_flag("--load", load, "Load each, say whether it is accepted, and what it reads");

    std::string scoreFile;
    CLI::App *score =
        app.add_subcommand("score", "Score an answers file, or with - one document a line from standard input");
    score->add_option("FILE", scoreFile, "Answers file (plumbline-answers/1), or -")->required();

    ReportOptions options;
    CLI::App *report =
        app.add_subcommand("report", "Write the report of an answers file as one HTML page, ready to print");
    CLI::Option *reportFile = report->add_option("FILE", options.file, "Answers file (plumbline-answers/1)");
    OrganisationOptions organisation;
    CLI::Option *organisationFile =
        report
            ->add_option(
                "--organisation", organisation.file,
                "Instead: a file of answers, one document a line, as one report of shares and counts, no names; "
                "or without a file, of --store")
            ->expected(0, 1)
            ->excludes(reportFile);
    StoreAccess organisationStore;
    addStoreOptions(report, organisationStore)->needs(organisationFile);
    report->add_option("-o,--output", options.out, "Where to write the report")->required();
    report->add_option("--paper", options.paper, "Paper to print on")
        ->check(CLI::IsMember({"a4", "letter"}))
        ->capture_default_str();
    report->add_flag("--large-print", options.largePrint, "The same content in 12 points at least, most of it in 16")
        ->excludes(organisationFile);
    report->add_option("--units", options.units, "Units to show; what is stored does not change")
        ->check(CLI::IsMember({"metric", "imperial"}))
        ->capture_default_str()
        ->excludes(organisationFile);
    report->add_option("--copy", options.copy, "Whose copy; the manager's holds no health answers")
        ->check(CLI::IsMember({"employee", "occupational-health", "manager"}))
        ->capture_default_str()
        ->excludes(organisationFile);
    const auto languageOption = [](CLI::App *command, std::string &language) {
        return command->add_option("--language", language,
                                   "Language of the words, for example de; what is not translated stays in English");
    };
    languageOption(report, options.language)->excludes(organisationFile);
    report->add_option("--previous", options.previous, "Answers file of an earlier assessment, to compare with")
        ->excludes(organisationFile);

    report->add_option("--today", options.today, "Day of the report, for example 2026-11-22; else that of the answers");
    report->add_option("--country", options.country, "Whose numbers to call are printed, for example GB; else none")
        ->excludes(organisationFile);

    const auto houseOptions = [](CLI::App *command, HouseOptions &house) {
        CLI::Option *file = command->add_option(
            "--house", house.file, "The organisation's own name, logo and texts (plumbline-house/1); see check-house");
        command->add_flag("--no-house", house.none, "Without them, even if there is such a file in its usual place")
            ->excludes(file);
    };
    houseOptions(report, options.house);

    CareOptions care;
    const auto carePage = [&](const char *name, const char *what) {
        CLI::App *command = app.add_subcommand(name, what);
        command->add_option("FILE", care.file, "Answers file (plumbline-answers/1)")->required();
        command->add_option("-o,--output", care.out, "Where to write the page")->required();
        command->add_option("--paper", care.paper, "Paper to print on")
            ->check(CLI::IsMember({"a4", "letter"}))
            ->capture_default_str();
        command->add_flag("--large-print", care.largePrint, "The same content in 16 points and more");
        command->add_option("--units", care.units, "Units to show")
            ->check(CLI::IsMember({"metric", "imperial"}))
            ->capture_default_str();
        command->add_option("--today", care.today, "Day of the page, for example 2026-11-22; else the clock's");
        command->add_option("--country", care.country, "Whose numbers to call are printed, for example GB; else none");
        return command;
    };
    CLI::App *now = carePage("now", "My back hurts now: warning signs first, then a sheet for the first week");
    CLI::App *letter = carePage("letter", "A letter to a clinician, one page: answers, dates, results");
    houseOptions(letter, care.house);
    CLI::App *card = carePage("card", "The emergency card alone, large");

    std::string verifyFile;
    CLI::App *verify = app.add_subcommand(
        "verify", "Score the answers inside a report again, and say whether the report is what they give");
    verify->add_option("REPORT", verifyFile, "Report (HTML), the employee's or occupational health's copy")->required();
    std::string verifyAgainst;
    verify->add_option(
        "--against", verifyAgainst,
        "REPORT is a manager's copy: the employee's or occupational health's, whose answers it must give");

    HouseOptions verifyHouse;
    houseOptions(verify, verifyHouse);

    PdfOptions printing;
    CLI::App *pdf = app.add_subcommand("pdf", "Make PDFs of reports, through an installed Chromium or WeasyPrint");
    pdf->add_option("REPORT", printing.files, "Reports (HTML)")->required();
    pdf->add_option("-o,--output", printing.out, "PDF to write, or a folder for several; else beside each report");
    pdf->add_option("--program", printing.program, "Which to use; else whichever is there")
        ->check(CLI::IsMember({"chromium", "weasyprint"}));

    RangeCommand ranging;
    CLI::App *range = app.add_subcommand(
        "range", "Say between what each score lies while answers are missing or measured with a tolerance");
    range->add_option("FILE", ranging.file, "Answers file (plumbline-answers/1)")->required();
    range->add_option("--units", ranging.units, "Units to show; what is stored does not change")
        ->check(CLI::IsMember({"metric", "imperial"}))
        ->capture_default_str();
    languageOption(range, ranging.language);
    range->add_flag("--json", ranging.json, "One line of JSON (plumbline-range/1) instead of words");

    std::string formFile;
    CLI::App *checkForm =
        app.add_subcommand("check-form", "Check a form file, and the words beside it, and name every problem");
    checkForm->add_option("FILE", formFile, "Form file (plumbline-form/1)")->required();

    std::string houseFile;
    CLI::App *checkHouse =
        app.add_subcommand("check-house", "Check an organisation's own file and its logo, and name every problem");
    checkHouse->add_option("FILE", houseFile, "House file (plumbline-house/1), as reports/house.example.json")
        ->required();

    ImportOptions importing;
    CLI::App *import =
        app.add_subcommand("import", "Turn a log of Workrave, ActivityWatch or a CSV into answers about breaks");
    import->add_option("PROGRAM", importing.program, "workrave, activitywatch or csv")->required();
    import->add_option("PATH", importing.path, "File or folder; without it the program's usual places");
    import->add_option("-o,--output", importing.out, "Where to write the answers; else standard output");
    import->add_option("--now", importing.now, "Time of import, for example 2026-11-22T09:00:00Z; else the clock's");

    ProgrammeOptions choosing;
    CLI::App *programme =
        app.add_subcommand("programme", "Choose exercises from an answers file, in plain words, with their times");
    programme->add_option("FILE", choosing.file, "Answers file (plumbline-answers/1)")->required();
    programme->add_option("--ics", choosing.ics, "Where to write the times as a calendar (iCalendar)");
    programme->add_flag("--ics-names", choosing.named,
                        "Name the exercises in it: for a calendar that nobody else sees");
    programme->add_option("--position", choosing.position, "Only what can be done there")
        ->check(CLI::IsMember({"desk", "standing", "floor"}));
    programme->add_option("--today", choosing.today, "First day, for example 2026-11-22; else the clock's");
    programme->add_option("--start", choosing.start, "When work begins; else 09:00");
    programme->add_option("--confidence", choosing.confidence, "How sure to do it, 0 to 10; below 7 the plan shrinks")
        ->check(CLI::Range(0, 10));
    programme->add_flag("--again", choosing.again, "A programme was done before: up to six exercises, not four");

    ExercisesOptions exercising;
    CLI::App *exercises =
        app.add_subcommand("exercises", "Write one page with the picture of every exercise, for who edits poses");
    exercises->add_option("-o,--output", exercising.out, "Where to write the page, or -")->required();
    exercises->add_option("--poses", exercising.poses, "File of poses (plumbline-poses/1); else the installed one");
    exercises->add_option("--only", exercising.only, "Ids of some exercises, for example ST-01,ST-23");

    PlanOptions planning;
    CLI::App *plan = app.add_subcommand(
        "plan", "Find the least change that brings the scores down to a goal, proved by scoring again");
    plan->add_option("FILE", planning.file, "Answers file (plumbline-answers/1)")->required();
    plan->add_option("--goal", planning.goal, "Level to reach")
        ->check(CLI::IsMember({"good", "watch"}))
        ->capture_default_str();
    plan->add_option("--units", planning.units, "Units to show; what is stored does not change")
        ->check(CLI::IsMember({"metric", "imperial"}))
        ->capture_default_str();
    plan->add_flag("--json", planning.json, "As plumbline-plan/1, one line of JSON");

    StoreCommands stores(app);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
        complain(std::string(error.what()) + ". See plumbline-cli --help.");
        return kWrongUse;
    }
    if (plugins->parsed()) return pluginsCommand(load);
    if (score->parsed()) return scoreFile == "-" ? scoreStreamCommand() : scoreCommand(scoreFile);
    if (report->parsed() && organisationFile->count() > 0) {
        if (organisation.file.empty() == organisationStore.path.empty()) {
            complain(
                "report --organisation needs a file of answers, or --store, and not both. See plumbline-cli --help.");
            return kWrongUse;
        }
        organisation.out = options.out;
        organisation.paper = options.paper;
        organisation.today = options.today;
        organisation.house = options.house;
        if (!organisationStore.path.empty()) organisation.store = &organisationStore;
        return organisationCommand(organisation);
    }
    if (report->parsed() && options.file.empty()) {
        complain("report needs an answers file, or --organisation with a file of many. See plumbline-cli --help.");
        return kWrongUse;
    }
    if (report->parsed()) return reportCommand(options);
    if (now->parsed()) return nowCommand(care);
    if (letter->parsed()) return letterCommand(care);
    if (card->parsed()) return cardCommand(care);
    if (pdf->parsed()) return pdfCommand(printing);
    if (verify->parsed())
        return verifyAgainst.empty() ? verifyCommand(verifyFile, verifyHouse)
                                     : verifyManagersCommand(verifyFile, verifyAgainst, verifyHouse);
    if (exercises->parsed()) return exercisesCommand(exercising);
    if (range->parsed()) return rangeCommand(ranging);
    if (import->parsed()) return importCommand(importing);
    if (programme->parsed()) return programmeCommand(choosing);
    if (plan->parsed()) return planCommand(planning);
    if (checkHouse->parsed()) return checkHouseCommand(houseFile);
    if (const auto status = stores.run()) return *status;
    return checkFormCommand(formFile);
}

}  // namespace

int main(int argc, char **argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a write that failed, told like any other
    try {
        return run(argc, argv);
    } catch (const std::bad_alloc &) {
        plumb::complain("There is not enough memory. Close other programs and try again.");
    } catch (const std::exception &error) {
        plumb::complain(std::string("Something unexpected happened (") + error.what() + "). Nothing was changed.");
    }
    return plumb::kBadInput;
}
