#include "host/plan/range.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "host/assess/setting.h"
#include "host/plan/completions.h"

namespace plumb {

void Extent::say(double value, Level level) {
    Extent one;
    one.least = one.most = value;
    one.best = one.worst = level;
    one.said = true;
    add(one);
}

void Extent::add(const Extent &other) {
    unsaid = unsaid || other.unsaid;
    if (!other.said) return;
    best = said ? std::min(best, other.best) : other.best;
    worst = said ? std::max(worst, other.worst) : other.worst;
    least = std::min(least, other.least);
    most = std::max(most, other.most);
    said = true;
}

namespace {

using State = ScaleRange::State;
using Certainty = ScaleRange::Certainty;

bool sameCells(const std::vector<Missing> &a, const std::vector<Missing> &b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

bool among(const Missing &cell, const ScaleRange &range) {
    const auto is = [&](const Missing &one) { return same(one, cell); };
    return std::any_of(range.open.begin(), range.open.end(), is) ||
           std::any_of(range.later.begin(), range.later.end(), is);
}

// Which question leaves the least open; see range.h.
std::optional<Narrowing> firstToAsk(const ScaleRange &range) {
    using Order = std::tuple<double, double, double>;  // expected width, share that leaves a score open, worst width
    const Order now = {range.all.width(), range.all.said && range.all.unsaid ? 1 : 0, range.all.width()};
    std::optional<Narrowing> first;
    Order least = now;
    for (const Split &split : range.splits) {
        double sum = 0, worst = 0, doubtful = 0, answers = 0;
        for (const Extent &extent : split.byAnswer) {
            if (!extent.said && !extent.unsaid) continue;  // a search did not come by
            const bool doubt = extent.said && extent.unsaid;
            const double width = doubt ? range.all.width() : extent.width();
            sum += width;
            worst = std::max(worst, width);
            doubtful += doubt ? 1 : 0;
            ++answers;
        }
        if (answers == 0) continue;
        const Order order = {sum / answers, doubtful / answers, worst};
        if (!(order < least)) continue;
        least = order;
        first = Narrowing{split.question, sum / answers, worst};
    }
    // Less of the worst width alone is not a narrowing to expect; and nothing narrows what has no width and no doubt.
    if (first && std::tie(std::get<0>(least), std::get<1>(least)) >= std::tie(std::get<0>(now), std::get<1>(now)))
        first.reset();
    return first;
}

// Every level between two values of a scale whose levels come from its bands.
void addLevelsBetween(const Scale &scale, Extent &extent) {
    if (!extent.said) return;
    Extent all;
    all.say(extent.least, scale.levelOf(extent.least));
    all.say(extent.most, scale.levelOf(extent.most));
    for (const Band &band : scale.bands)
        if (band.at > extent.least && band.at < extent.most) all.say(band.at, scale.levelOf(band.at));
    extent.best = all.best;
    extent.worst = all.worst;
}

// The extent of the largest of two.
Extent largest(const Extent &a, const Extent &b) {
    Extent both;
    both.unsaid = a.unsaid || b.unsaid;
    both.said = a.said && b.said;
    if (!both.said) return both;
    both.least = std::max(a.least, b.least);
    both.most = std::max(a.most, b.most);
    return both;
}

class Ranges {
  public:
    Ranges(const Plugin &plugin, const FormAnswers &answers, const RangeOptions &options)
        : plugin_(plugin), options_(options), top_(topScales(plugin.manifest())), scorer_(plugin, answers) {}

    Result<std::vector<ScaleRange>> all() {
        const auto lines = scorer_.score();
        if (!lines) return lines.problem();
        const std::vector<plumb_line> said(lines->begin(), lines->end());
        for (const Scale &scale : plugin_.manifest().scales) addRows(scale, said);
        scoreAlike();
        for (Entry &entry : entries_) workOut(entry);
        if (scorer_.failure()) return *scorer_.failure();
        std::vector<ScaleRange> ranges;
        for (Entry &entry : entries_)
            if (told(*entry.range.scale)) ranges.push_back(std::move(entry.range));
        return ranges;
    }

  private:
    struct Entry {
        ScaleAt at;
        ScaleRange range;
        bool done = false;
    };

    bool told(const Scale &scale) const {
        return !scale.bands.empty() && (!options_.topOnly || std::find(top_.begin(), top_.end(), &scale) != top_.end());
    }

    // Whether the scale is told, or is a part of one that is.
    bool counts(const Scale &scale) const {
        if (told(scale)) return true;
        const auto &scales = plugin_.manifest().scales;
        return std::any_of(scales.begin(), scales.end(), [&](const Scale &whole) {
            return std::find(whole.setBy.begin(), whole.setBy.end(), scale.id) != whole.setBy.end() && counts(whole);
        });
    }

    void addRows(const Scale &scale, const std::vector<plumb_line> &lines) {
        if (!counts(scale)) return;
        const uint32_t output = plugin_.binding().findOutput(scale.id);
        std::vector<uint32_t> rows;
        for (const plumb_line &line : lines)
            if (line.output == output && (!options_.topOnly || line.row == PLUMB_WHOLE) &&
                std::find(rows.begin(), rows.end(), line.row) == rows.end())
                rows.push_back(line.row);
        std::sort(rows.begin(), rows.end());
        for (const uint32_t row : rows) entries_.push_back(now(scale, {output, row}, lines));
    }

    Entry now(const Scale &scale, ScaleAt at, const std::vector<plumb_line> &lines) {
        const Said said = readScale(scorer_, at, lines);
        Entry entry;
        entry.at = at;
        ScaleRange &range = entry.range;
        range.scale = &scale;
        range.row = at.row;
        range.privacy = scale.privacy;
        range.open = said.wanted;
        for (const uint32_t reason : said.reasons) range.reasons.push_back(idOf(reason));
        entry.done = said.said || said.wanted.empty();
        if (said.said) range.all.say(said.value, said.level);
        else if (said.wanted.empty()) {
            range.state = said.needs ? State::noScore : State::declined;
            range.stuck = said.needs;
        }
        return entry;
    }

    const std::string &idOf(uint32_t output) const { return plugin_.binding().outputs[output].id; }

    // Scales that wait for the same are scored together.
    void scoreAlike() {
        for (size_t i = 0; i < entries_.size(); ++i) {
            if (entries_[i].done || triedAll(i)) continue;
            std::vector<size_t> alike;
            for (size_t k = i; k < entries_.size(); ++k)
                if (!entries_[k].done && sameCells(entries_[k].range.open, entries_[i].range.open)) alike.push_back(k);
            std::vector<ScaleAt> scales;
            scales.reserve(alike.size());
            for (const size_t k : alike) scales.push_back(entries_[k].at);
            Completions completions(scorer_, scales, entries_[i].range.open);
            // Conditions may make them fewer than they seem, but hardly ever this much.
            constexpr double kHopeless = 8;
            const uint64_t most =
                completions.sampled() ? std::min(options_.mostCompletions, kMostSampled) : options_.mostCompletions;
            if (completions.count() > kHopeless * static_cast<double>(most)) continue;
            if (!completions.scoreAll(options_.mostCompletions)) continue;
            for (size_t k = 0; k < alike.size(); ++k) take(entries_[alike[k]], completions, k);
        }
    }

    // Whether an earlier scale of like needs was tried already; it would be done then, had it not been too much.
    bool triedAll(size_t i) const {
        for (size_t k = 0; k < i; ++k)
            if (!entries_[k].done && sameCells(entries_[k].range.open, entries_[i].range.open)) return true;
        return false;
    }

    void take(Entry &entry, Completions &completions, size_t at) {
        ScaleFound &found = completions.found()[at];
        ScaleRange &range = entry.range;
        range.all = found.all;
        range.usual = found.usual;
        range.later = std::move(found.later);
        range.splits = std::move(found.splits);
        for (size_t i = 0; i < range.splits.size(); ++i)
            for (Extent &extent : range.splits[i].byAnswer) extent.add(found.independent[i]);
        range.scored = completions.scored();
        range.sampled = completions.sampled();
        range.stuck = found.stuck;
        range.reasons.clear();
        for (const uint32_t reason : found.reasons) range.reasons.push_back(idOf(reason));
        finish(entry);
    }

    void finish(Entry &entry) {
        ScaleRange &range = entry.range;
        const bool ends = range.all.least == range.scale->least && range.all.most == range.scale->most;
        range.state = range.all.said ? State::range : State::noScore;
        range.certainty = range.sampled || (range.tooMany && !ends) ? Certainty::seen : Certainty::exact;
        range.first = firstToAsk(range);
        const Form &form = plugin_.form();
        for (const std::vector<Missing> *cells : {&range.open, &range.later})
            for (const Missing &cell : *cells) range.privacy = std::max(range.privacy, form.at(cell.question).privacy);
        entry.done = true;
    }

    void workOut(Entry &entry) {
        if (entry.done || scorer_.failure()) return;
        if (!fromParts(entry)) searchFor(entry);
    }

    void searchFor(Entry &entry) {
        Completions completions(scorer_, {entry.at}, entry.range.open);
        if (!completions.search(0, options_.mostSearched, options_.seed)) return;
        entry.range.tooMany = true;
        take(entry, completions, 0);
    }

    // ---- the largest of others ----

    std::vector<const ScaleRange *> partsOf(const ScaleRange &whole) {
        std::vector<const ScaleRange *> parts;
        for (const std::string &id : whole.scale->setBy)
            for (Entry &entry : entries_)
                if (entry.range.scale->id == id && entry.range.row == whole.row) {
                    workOut(entry);
                    parts.push_back(&entry.range);
                }
        return parts;
    }

    // No question of one part is asked by another, nor decides whether something is asked that feeds another.
    bool apart(const std::vector<const ScaleRange *> &parts) const {
        for (const ScaleRange *a : parts)
            for (const ScaleRange *b : parts)
                if (a != b && (shares(*a, *b) || steers(*a, *b))) return false;
        return true;
    }

    static bool shares(const ScaleRange &a, const ScaleRange &b) {
        for (const std::vector<Missing> *cells : {&a.open, &a.later})
            for (const Missing &cell : *cells)
                if (among(cell, b)) return true;
        return false;
    }

    bool steers(const ScaleRange &a, const ScaleRange &b) const {
        const Form &form = plugin_.form();
        const auto &sections = b.scale->sections;
        for (const Slot slot : form.conditional) {
            const std::string &section = form.sections[form.at(slot).section].id;
            if (!sections.empty() && std::find(sections.begin(), sections.end(), section) == sections.end()) continue;
            for (const Test &test : form.at(slot).showIf.tests)
                for (const std::vector<Missing> *cells : {&a.open, &a.later})
                    for (const Missing &cell : *cells)
                        if (cell.question == test.question) return true;
        }
        return false;
    }

    bool usable(const ScaleRange &whole, const std::vector<const ScaleRange *> &parts) const {
        if (whole.scale->setBy.empty() || parts.size() != whole.scale->setBy.size()) return false;
        if (!whole.scale->levelFrom.empty()) return false;
        for (const ScaleRange *part : parts)
            if ((part->state != State::value && part->state != State::range) || part->certainty != Certainty::exact ||
                part->tooMany)
                return false;
        for (const Missing &cell : whole.open)
            if (std::none_of(parts.begin(), parts.end(), [&](const ScaleRange *p) { return among(cell, *p); }))
                return false;
        return apart(parts);
    }

    bool fromParts(Entry &entry) {
        ScaleRange &range = entry.range;
        const auto parts = partsOf(range);
        if (!usable(range, parts)) return false;
        Extent all = parts.front()->all;
        range.reasons.clear();
        for (const ScaleRange *part : parts) {
            all = largest(all, part->all);
            range.scored += part->scored;
            range.later.insert(range.later.end(), part->later.begin(), part->later.end());
            range.reasons.insert(range.reasons.end(), part->reasons.begin(), part->reasons.end());
        }
        range.all = all;
        addLevelsBetween(*range.scale, range.all);
        for (const ScaleRange *part : parts)
            for (Split split : part->splits) {
                for (Extent &extent : split.byAnswer) {
                    for (const ScaleRange *other : parts)
                        if (other != part) extent = largest(extent, other->all);
                    addLevelsBetween(*range.scale, extent);
                }
                range.splits.push_back(std::move(split));
            }
        std::sort(range.splits.begin(), range.splits.end(), [](const Split &a, const Split &b) {
            return std::tie(a.question.question, a.question.row) < std::tie(b.question.question, b.question.row);
        });
        range.fromParts = true;
        finish(entry);
        return true;
    }

    const Plugin &plugin_;
    RangeOptions options_;
    std::vector<const Scale *> top_;
    Rescorer scorer_;
    std::vector<Entry> entries_;
};

}  // namespace

Result<std::vector<ScaleRange>> rangesOf(const Plugin &plugin, const FormAnswers &answers,
                                         const RangeOptions &options) {
    return Ranges(plugin, answers, options).all();
}

}  // namespace plumb
