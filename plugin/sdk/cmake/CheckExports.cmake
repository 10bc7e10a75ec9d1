# cmake -DNM=nm -DLIBRARY=x.so -P CheckExports.cmake: fails unless the library exports plumb_plugin_1 and nothing else.
execute_process(COMMAND "${NM}" -D --defined-only "${LIBRARY}"
  OUTPUT_VARIABLE out ERROR_VARIABLE wrong RESULT_VARIABLE status OUTPUT_STRIP_TRAILING_WHITESPACE)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${NM} cannot read ${LIBRARY}: ${wrong}")
endif()
if(NOT out MATCHES "^[0-9a-fA-F]+ [A-Z] plumb_plugin_1$")
  message(FATAL_ERROR "${LIBRARY} must export plumb_plugin_1 and nothing else. It exports:\n${out}")
endif()
