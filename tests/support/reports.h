// A report from a document, as a test wants it: model, page, and the page read back.
#pragma once
#include <stdexcept>
#include <string>

#include "host/report/page.h"
#include "host/report/report_model.h"
#include "tests/support/desk.h"
#include "tests/support/html_scan.h"
#include "tests/support/told.h"

namespace plumb {

inline const PageData &pageData() {
    static const PageData data = [] {
        auto read = PageData::read(std::string(PLUMB_SOURCE_DIR) + "/reports");
        if (!read) throw std::runtime_error(read.problem().sentence());
        return std::move(*read);
    }();
    return data;
}

struct Reported {
    ReportModel model;
    std::string page;
    Scanned scanned;
    Problems trouble;
};

inline Reported reported(const ReportSource &source, Paper paper = Paper::a4, Copy copy = Copy::occupationalHealth) {
    Reported all;
    const Released released = release(buildReport(source, pageData().words, all.trouble), copy);
    all.model = released.model();
    appendPage(all.page, released, pageData(), paper);
    all.scanned = scanHtml(all.page);
    return all;
}

// Of the installed desk; `previous` may be empty.
inline Reported deskReport(const std::string &text, const std::string &previous = "",
                           UnitSystem units = UnitSystem::metric) {
    ReportSource source(desk::plugins());
    source.document = desk::document(text);
    if (!previous.empty()) source.previous = desk::document(previous);
    source.units = units;
    return reported(source);
}

}  // namespace plumb
