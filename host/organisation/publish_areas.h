// The tables of an area as figures: by department, over time, before against after. Every figure goes through
// protect(), and no sum that another figure gives is left out of what one must not show.
#pragma once
#include <string>
#include <vector>

#include "host/organisation/organisation_model.h"

namespace plumb {

struct DepartmentRow {
    std::string name;
    std::vector<size_t> departments;  // of the tally
};

// "Desk", "Lifting: health".
std::string areaTitle(const Area &area, const Words &own);

// Where people feel anything; nothing when nobody answered.
void publishBodies(const Tally &tally, const Words &own, const Words &page, OrganisationModel &model);

class AreaPublisher {
  public:
    AreaPublisher(const std::vector<DepartmentRow> &rows, const Words &own, const Words &page)
        : rows_(rows), own_(own), page_(page) {}

    void add(const Area &area, OrganisationModel &model);  // nothing when nobody was scored
    std::string headline() const;  // the leading scale with the largest share that may be shown, "" without one

  private:
    HeatMapFigure mapOf(const Area &area, const CountTable &table, const Protection &shown) const;
    void addTrend(const Area &area, OrganisationArea &published) const;
    void addChange(const Area &area, const Count &total, OrganisationArea &published) const;
    void lead(const Area &area, const Count &total);
    const std::string &say(std::string_view id) const { return own_.get(id, "text"); }
    const std::string &nameOf(const Area &area, const Scale &scale) const;

    const std::vector<DepartmentRow> &rows_;
    const Words &own_, &page_;
    std::string headline_;
    double most_ = -1;
};

}  // namespace plumb
