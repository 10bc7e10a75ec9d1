// The organisation's report as one HTML page, and the files it needs read.
#pragma once
#include <string>

#include "host/organisation/organisation_model.h"
#include "host/report/page.h"

namespace plumb {

struct OrganisationData {
    PageData page;
    Words own;  // organisation.en.json, under its translation
    // `language`: as of PageData; "" for English.
    static Result<OrganisationData> read(const std::string &folder, const std::string &language = "");
};

void appendOrganisation(std::string &out, const OrganisationModel &model, const OrganisationData &data, Paper paper);

}  // namespace plumb
