# The version of the package is the number of the contract: find_package(plumb 1 CONFIG REQUIRED).
set(PACKAGE_VERSION 1)
if(NOT PACKAGE_FIND_VERSION OR PACKAGE_FIND_VERSION_MAJOR EQUAL 1)
  set(PACKAGE_VERSION_COMPATIBLE TRUE)
  set(PACKAGE_VERSION_EXACT TRUE)
endif()
