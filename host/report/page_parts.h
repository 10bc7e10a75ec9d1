// The parts of the page, in reading order. The employee's copy is for reading (page_plain.cpp): what to do and why,
// each score in a sentence; the others have every finding, factor, chart, answer and source. Layout is tables and
// blocks only: what both print engines support.
#pragma once
#include <algorithm>
#include <string>

#include "host/base/html.h"
#include "host/report/explain.h"
#include "host/report/page.h"

namespace plumb {

inline constexpr size_t kRowsSideBySide = 5;  // rows of a group in one table; fewer in large print

class PageParts {
  public:
    PageParts(Html &page, const Released &released, const PageData &data, Print print)
        : page_(page),
          released_(released),
          model_(released.model()),
          copy_(released.copy()),
          words_(data.words),
          house_(data.house),
          sheet_(print == Print::large ? kLargeSheet : DrawingSheet{}),
          rowsTogether_(print == Print::large ? 3 : kRowsSideBySide) {}
    void all();

  private:
    bool partlyTranslated() const;
    NumberLook look() const { return lookOf(UnitSystem::metric, words_); }  // of numbers without a unit
    void header();
    void priority();
    void scores();
    void firstThree();
    void firstSteps();
    void plan();
    void effects();
    void open();
    void measures();
    void workstations();
    void findings();
    void days();
    void actions();
    void actionTier(int tier);
    void comparison();
    void comparedScores();
    void workings();
    void rows();
    void rowHeadings(std::string_view first, const std::vector<std::string> &names);
    void rowBars(const ReportRows &group, int number);
    void rowsTable(const ReportRows &group, size_t from);
    void working(const ReportWorking &working, int number);
    void workingRows(const ReportWorking &working, int number);
    void workingFigures(const ReportWorking &working, int number);
    void factorTable(const ReportWorking &working, size_t from);
    void plainActions();
    void plainAction(const ReportAction &action);
    void plainWorkings();
    void plainMethods();
    void actionText(const ReportAction &action, bool tagged, const std::string &source = "");
    void verified(const ReportAction &action);
    void ofTranslation();
    void why(const ReportAction &action);
    void answered();
    void answers();
    void methods();
    void house();
    void limits();
    void signOff();

    const std::string &say(std::string_view id) const { return words_.get(id, "text"); }
    const std::string &note(std::string_view id) const { return words_.get(id, "note"); }
    std::string levelWord(Level level) const;
    void band(Level level, std::string_view word = {});  // word: "" its own
    void tag(Privacy privacy) {
        if (privacy == Privacy::health) page_.text(" ").element("small", say("report.health"));
    }
    // Where the section that begins with this item ends, and whether all of it is about health: its name says so then,
    // and not each item.
    template <class Item>
    static std::pair<const Item *, bool> sectionOf(const Item *from, const Item *end) {
        const Item *to = std::find_if(from, end, [&](const Item &item) { return item.section != from->section; });
        return {to, std::all_of(from, to, [](const Item &item) { return item.privacy == Privacy::health; })};
    }
    void row(std::initializer_list<std::string_view> headings);

    Html &page_;
    const Released &released_;
    const ReportModel &model_;
    Copy copy_;
    const Words &words_;
    const std::optional<House> &house_;
    const DrawingSheet sheet_;  // that figures are drawn on
    const size_t rowsTogether_;
};

}  // namespace plumb
