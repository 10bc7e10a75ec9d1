#include "host/report/answers_page.h"

#include "host/form/answers_reader.h"

namespace plumb {

Result<ReportSource> sourceOf(const PageKit &kit, const PageWishes &wishes, const KeptAnswers &now,
                              const KeptAnswers *before) {
    ReportSource source(kit.plugins);
    AnswersReader reader(formsOf(kit.plugins));
    if (const Status read = reader.read(now.text, now.where, source.document); !read) return read.problem();
    source.answersText = now.text;
    if (before) {
        const Status read = reader.read(before->text, before->where, source.previous.emplace(formsOf(kit.plugins)));
        if (!read) return read.problem();
        source.previousText = before->text;
    }
    source.units = wishes.units;
    source.today = wishes.today;
    source.country = wishes.country;
    source.seenFirst = wishes.seenFirst;
    source.books = kit.books;
    source.care = kit.care;
    source.program = kit.program;
    source.bundles = kit.bundles;
    if (kit.data.house) source.house = kit.data.house->hash;
    return source;
}

std::string pageOf(const ReportSource &source, const PageData &data, Copy copy, const PageWishes &wishes,
                   Problems &trouble) {
    const Released released = release(buildReport(source, data.words, trouble), copy);
    std::string html;
    appendPage(html, released, data, wishes.paper, wishes.print);
    return html;
}

}  // namespace plumb
