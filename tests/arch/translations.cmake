# Every text of the sources has its translation in each translations/*.ts, plurals included; in
# English alone the texts without a number need none. Prints what is missing and fails if there is
# anything.
#   cmake -DROOT=<source tree> -DLUPDATE=<lupdate> -DSCRATCH=<folder> -P translations.cmake
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE sources
    ${ROOT}/models/*.cpp ${ROOT}/models/*.h
    ${ROOT}/ui/*.cpp ${ROOT}/ui/*.h
    ${ROOT}/app/*.cpp ${ROOT}/app/*.h)
file(GLOB translations ${ROOT}/resources/translations/*.ts)
foreach(translation ${translations})
    cmake_path(GET translation FILENAME name)
    set(what)
    if(name STREQUAL "mapdesk_en.ts")
        set(what -pluralonly) # without its plurals a person reads "1 item(s)"
    endif()
    set(updated ${SCRATCH}/${name})
    file(COPY_FILE ${translation} ${updated})
    execute_process(
        COMMAND ${LUPDATE} -silent ${what} -no-obsolete -locations none ${sources} -ts ${updated}
        COMMAND_ERROR_IS_FATAL ANY)
    file(READ ${updated} text)
    string(REGEX MATCHALL
        "<source>[^<]*</source>[ \n]*(<[a-z]*comment>[^<]*</[a-z]*comment>[ \n]*)*<translation type=\"unfinished\">"
        missing "${text}")
    foreach(message ${missing})
        string(REGEX REPLACE "<source>([^<]*)</source>.*" "\\1" source "${message}")
        message(SEND_ERROR "${name} has no translation of: ${source}")
    endforeach()
endforeach()
