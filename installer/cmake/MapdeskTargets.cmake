# How every target of the project is built: one place for warnings, Qt's strict definitions and
# sanitizers, and the two functions that declare a library of a floor and a test.

add_library(mapdesk_options INTERFACE)
target_compile_features(mapdesk_options INTERFACE cxx_std_20)
target_compile_definitions(mapdesk_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(mapdesk_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        -Wcast-align -Wimplicit-fallthrough
        $<$<BOOL:${MAPDESK_WERROR}>:-Werror>)
endif()
if(MAPDESK_SANITIZE)
    # A report names lines, for which little debug information does.
    target_compile_options(mapdesk_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -g1)
    target_link_options(mapdesk_options INTERFACE -fsanitize=address,undefined)
endif()
if(MAPDESK_FUZZ)
    # What the code does with an input leads libFuzzer to the next.
    target_compile_options(mapdesk_options INTERFACE -fsanitize=fuzzer-no-link)
    # What is asserted is checked in an optimised build, too.
    target_compile_definitions(mapdesk_options INTERFACE QT_FORCE_ASSERTS _GLIBCXX_ASSERTIONS)
endif()

# What a test does itself need not be fast; what it tests is built as for the program.
add_library(mapdesk_test_options INTERFACE)
target_link_libraries(mapdesk_test_options INTERFACE mapdesk_options)
target_compile_options(mapdesk_test_options INTERFACE $<$<CONFIG:RelWithDebInfo>:-O0 -g1>)
# Debug information would be nine tenths of a test's 130 MB; build/asan keeps it.
target_link_options(mapdesk_test_options INTERFACE $<$<CONFIG:RelWithDebInfo>:-Wl,--strip-debug>)
if(MAPDESK_SANITIZE)
    # Undefined behaviour is looked for in what is tested: in tests it is a quarter of their compilation.
    target_compile_options(mapdesk_test_options INTERFACE -fno-sanitize=undefined)
endif()

include(MapdeskQuickBuild)

# mapdesk_library(NAME HEADERS ... SOURCES ... LINKS ... [PRIVATE_LINKS ...])
# A library mapdesk_NAME whose headers are reached by bare name, and only through a link. It is static,
# or shared with BUILD_SHARED_LIBS: under the sanitizers each of some hundred tests would hold 200 MB of
# it.
function(mapdesk_library name)
    cmake_parse_arguments(arg "" "" "HEADERS;SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    set(target mapdesk_${name})
    add_library(${target})
    set_target_properties(${target} PROPERTIES DEFINE_SYMBOL "") # so that precompiled headers fit
    target_sources(${target}
        PRIVATE ${arg_SOURCES}
        PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR} FILES ${arg_HEADERS})
    target_link_libraries(${target}
        PUBLIC mapdesk_options ${arg_LINKS}
        PRIVATE ${arg_PRIVATE_LINKS})
    mapdesk_precompile(${target} program)
    mapdesk_combine(${target})
endfunction()

# What a test's environment holds in a build with sanitizers.
set(mapdesk_sanitizer_environment)
if(MAPDESK_SANITIZE)
    set(suppressions ${CMAKE_CURRENT_LIST_DIR}/../sanitizers/leaks.supp)
    cmake_path(NORMAL_PATH suppressions)
    set(mapdesk_sanitizer_environment
        ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1
        LSAN_OPTIONS=suppressions=${suppressions}:print_suppressions=0
        UBSAN_OPTIONS=print_stacktrace=1)
endif()

# mapdesk_test(NAME SOURCES ... LINKS ... [ENVIRONMENT ...] [LABELS ...])
# A Qt Test executable that links only the layer it tests. With the label "display" it runs on a
# virtual display with a window manager, with "keyring" in a D-Bus session with an empty, unlocked
# gnome-keyring, with "bus" in one without a keyring; else without any of these.
function(mapdesk_test name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;ENVIRONMENT;LABELS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${name} PRIVATE mapdesk_test_options Qt6::Test ${arg_LINKS})
    mapdesk_precompile(${name} test)
    mapdesk_combine(${name})
    set(platform offscreen)
    set(wrapper)
    if("display" IN_LIST arg_LABELS)
        set(platform xcb)
        set(wrapper ${PROJECT_SOURCE_DIR}/installer/dev/virtual-display.sh)
    elseif("keyring" IN_LIST arg_LABELS)
        set(wrapper ${PROJECT_SOURCE_DIR}/installer/dev/keyring-session.sh)
    elseif("bus" IN_LIST arg_LABELS)
        set(wrapper ${PROJECT_SOURCE_DIR}/installer/dev/keyring-session.sh --without-keyring)
    endif()
    add_test(NAME ${name} COMMAND ${wrapper} $<TARGET_FILE:${name}>)
    set_tests_properties(${name} PROPERTIES
        TIMEOUT 300
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=${platform};LC_ALL=C.UTF-8;TZ=UTC;${mapdesk_sanitizer_environment};${arg_ENVIRONMENT}")
endfunction()
