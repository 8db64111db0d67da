@echo off
rem Runs Autogen.
rem
rem   JAVA_HOME          the Java to run on, 17 or newer; else the java on the PATH
rem   AUTOGEN_JAVA_OPTS  further options for it

setlocal
set "AUTOGEN_JAVA=java.exe"
if defined JAVA_HOME set "AUTOGEN_JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%AUTOGEN_JAVA%" goto no_java_in_home
if not defined JAVA_HOME where /q java.exe || goto no_java

set "AUTOGEN_JAVA_VERSION="
for /f "tokens=3" %%v in ('call "%AUTOGEN_JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined AUTOGEN_JAVA_VERSION set "AUTOGEN_JAVA_VERSION=%%~v"
set "AUTOGEN_JAVA_MAJOR=0"
for /f "tokens=1,2 delims=.-+" %%a in ("%AUTOGEN_JAVA_VERSION%") do (
  set "AUTOGEN_JAVA_MAJOR=%%a"
  if "%%a"=="1" set "AUTOGEN_JAVA_MAJOR=%%b"
)
if %AUTOGEN_JAVA_MAJOR% LSS 17 goto old_java

rem Byte Buddy, inside Hibernate, still asks for it.
set "AUTOGEN_UNSAFE="
if %AUTOGEN_JAVA_MAJOR% GEQ 24 set "AUTOGEN_UNSAFE=--sun-misc-unsafe-memory-access=allow"

"%AUTOGEN_JAVA%" %AUTOGEN_UNSAFE% -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxRAMPercentage=50 %AUTOGEN_JAVA_OPTS% -cp "%~dp0..\lib\autogen.jar" dev.autogen.cli.Main %*
exit /b %ERRORLEVEL%

:no_java_in_home
echo autogen: JAVA_HOME is %JAVA_HOME%, which holds no bin\java.exe. Set it to a Java 17 or newer.>&2
exit /b 1

:no_java
echo autogen: There is no java on the PATH. Install Java 17 or newer, or set JAVA_HOME.>&2
exit /b 1

:old_java
echo autogen: Java 17 or newer is needed; %AUTOGEN_JAVA% is Java %AUTOGEN_JAVA_VERSION%. Set JAVA_HOME.>&2
exit /b 1
